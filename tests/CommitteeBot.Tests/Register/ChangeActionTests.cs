using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

/// <summary>What the commands do to an action once it is logged, one after the other, each a turn of its own.</summary>
public class ChangeActionTests
{
    [Fact]
    public async Task An_action_goes_from_open_to_done_to_closed_and_each_step_is_in_its_history()
    {
        await using var world = await WithOneAsync();

        await world.TurnAsync(db => new StartAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default));
        await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), "figures sent", "c"), default));
        var closed = await world.TurnAsync(db => new CloseAction(db, world.Time).HandleAsync(world.AsChair, new(world.Reference(1), null, "d"), default));

        Assert.Equal(ActionState.Closed, Assert.IsType<ActionChanged>(closed).Action.State);
        var history = await HistoryAsync(world);
        Assert.Equal(["logged it", "open → in progress", "in progress → done: figures sent", "done → closed"], history.Lines.Select(l => l.Change));
        Assert.Equal(["Dee Collins", "Tom Foster", "Tom Foster", "Omar Reed"], history.Lines.Select(l => l.By));
    }

    [Fact]
    public async Task A_refusal_says_who_could_and_changes_nothing()
    {
        await using var world = await WithOneAsync();

        var refused = Assert.IsType<RegisterRefusal>(await world.TurnAsync(db => new CloseAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default)));

        Assert.Contains("the chair or an officer", refused.Reason, StringComparison.Ordinal);
        Assert.Single((await HistoryAsync(world)).Lines);
    }

    /// <summary>What minutes print is a name; the name that an account shows is its holder's own choice.</summary>
    [Theory]
    [InlineData("Tom Foster", true)]
    [InlineData("ACC Foster", true)]
    [InlineData("the Assistant Chief Constable", true)]
    [InlineData("Tom Foster and Dee Collins", true)]
    [InlineData("Tom Forster", false)]
    [InlineData("Greta Gone", false)]
    [InlineData("Dee Collins", false)]
    public async Task A_printed_name_is_the_one_person_whom_the_committee_knows_by_it(string printed, bool isFosters)
    {
        await using var world = await WithOneAsync();
        await world.Store.AddAsync(new ActionRow { CommitteeId = world.Committee.Id, Number = 90, Text = "count the buoys", Owner = printed, State = ActionState.Open, LoggedBy = "an import" });

        var outcome = await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(90), null, "b"), default));

        Assert.Equal(isFosters, outcome is ActionChanged);
    }

    [Fact]
    public async Task Whoever_shows_the_owners_name_is_not_the_owner()
    {
        await using var world = await WithOneAsync();
        var other = new PersonRow { Name = "Tom Foster" };
        await world.Store.AddAsync(other);
        await world.Store.AddAsync(new ActionRow { CommitteeId = world.Committee.Id, Number = 90, Text = "count the buoys", Owner = "Tom Foster", State = ActionState.Open, LoggedBy = "an import" });

        var outcome = await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.As(other, CommitteeRole.Member), new(world.Reference(90), null, "b"), default));

        Assert.Contains("its owner, the chair or an officer", Assert.IsType<RegisterRefusal>(outcome).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HOB", 9, "HOB-1")]
    [InlineData("XYZ", 1, "HOB-1")]
    [InlineData("XYZ", 7, "")]
    public async Task An_unknown_reference_names_the_nearest(string prefix, int number, string nearest)
    {
        await using var world = await WithOneAsync();

        var refused = Assert.IsType<RegisterRefusal>(await world.TurnAsync(db => new ShowAction(db, world.Time).HandleAsync(world.AsDee, new(prefix, number), default)));

        Assert.Equal(nearest, string.Join(' ', refused.Nearest));
    }

    [Fact]
    public async Task Nobody_sees_the_action_of_a_committee_that_is_not_theirs()
    {
        await using var world = await WithOneAsync();
        var stranger = new Caller(world.Dan.Id, "Dan Collins", ReadScope.From(new Dictionary<long, CommitteeRole>()), IsGroupChat: false);
        var guest = world.As(world.Dan, CommitteeRole.Guest);

        foreach (var caller in new[] { stranger, guest })
        {
            var refused = Assert.IsType<RegisterRefusal>(await world.TurnAsync(db => new ShowAction(db, world.Time).HandleAsync(caller, world.Reference(1), default)));
            Assert.Empty(refused.Nearest);
        }
    }

    [Fact]
    public async Task A_restricted_action_stays_out_of_company()
    {
        await using var world = await WithOneAsync();
        await using (var db = world.Store.Open())
            await db.Actions.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true));

        Assert.IsType<RegisterRefusal>(await world.TurnAsync(db => new ShowAction(db, world.Time).HandleAsync(world.As(world.Clerk, CommitteeRole.Officer, inCompany: true), world.Reference(1), default)));
        Assert.IsType<ActionShown>(await world.TurnAsync(db => new ShowAction(db, world.Time).HandleAsync(world.AsClerk, world.Reference(1), default)));
    }

    [Fact]
    public async Task A_due_date_that_moves_keeps_every_earlier_one_and_the_reason()
    {
        await using var world = await WithOneAsync();

        await MoveAsync(world, "10 December", "supplier late");
        var moved = Assert.IsType<ActionChanged>(await MoveAsync(world, "17 December", null));

        Assert.Equal([new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 10)], moved.Action.EarlierDates);
        Assert.Contains("third date", ActionWords.Due(moved.Action), StringComparison.Ordinal);
        Assert.Contains((await HistoryAsync(world)).Lines, l => l.Change == "due: Thu 3 Dec 2026 → Thu 10 Dec 2026: supplier late");
    }

    [Fact]
    public async Task A_due_date_in_the_past_is_questioned_and_not_taken()
    {
        await using var world = await WithOneAsync();

        Assert.Equal(DueDateProblem.Past, Assert.IsType<DueDateUnclear>(await MoveAsync(world, "3 December 2020", null)).Due.Problem);
        Assert.Equal(new DateOnly(2026, 12, 3), (await ShownAsync(world)).Due);
    }

    [Fact]
    public async Task An_unclear_owner_is_asked_for_and_the_choice_is_taken()
    {
        await using var world = await WithOneAsync();

        var unclear = Assert.IsType<OwnerUnclear>(await AssignAsync(world, new(world.Reference(1), "Collins", "b")));
        var chosen = Assert.IsType<ActionChanged>(await AssignAsync(world, new(world.Reference(1), null, "c") { ChoiceId = unclear.Question.Choices[1].Id }));

        Assert.Equal("Dan Collins", chosen.Action.Owner);
    }

    [Fact]
    public async Task A_choice_that_the_committee_does_not_know_is_not_taken()
    {
        await using var world = await WithOneAsync();

        Assert.IsType<RegisterRefusal>(await AssignAsync(world, new(world.Reference(1), null, "c") { ChoiceId = "4711" }));
    }

    [Fact]
    public async Task An_owner_who_has_left_is_flagged()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("send it", "Greta Gone"));

        Assert.True((await ShownAsync(world)).OwnerHasLeft);
    }

    [Fact]
    public async Task An_edit_changes_all_that_the_form_says_or_nothing()
    {
        await using var world = await WithOneAsync();

        var questioned = await EditAsync(world, new(world.Reference(1), "b") { Text = "send the final figures", Owner = "Collins", Due = "2026-12-24", Item = "4" });
        Assert.IsType<OwnerUnclear>(questioned);
        Assert.Equal("send the figures", (await ShownAsync(world)).Text);

        var changed = Assert.IsType<ActionChanged>(await EditAsync(world, new(world.Reference(1), "c") { Text = "send the\nfinal figures", Owner = "Clerk", Due = "2026-12-24", Item = "4" })).Action;
        Assert.Equal(("send the final figures", "Ann Hill (Clerk)", new DateOnly(2026, 12, 24), "4"), (changed.Text, changed.Owner, changed.Due!.Value, changed.Item));
    }

    [Fact]
    public async Task Whoever_logged_it_may_edit_it_for_ten_minutes()
    {
        await using var world = await WithOneAsync();

        Assert.IsType<ActionChanged>(await EditAsync(world, new(world.Reference(1), "b") { Text = "send them" }, world.AsDee));
        world.Time.Now += TimeSpan.FromMinutes(11);
        Assert.IsType<RegisterRefusal>(await EditAsync(world, new(world.Reference(1), "c") { Text = "send all" }, world.AsDee));
    }

    [Fact]
    public async Task A_form_without_changes_adds_nothing_to_the_history()
    {
        await using var world = await WithOneAsync();

        Assert.IsType<ActionShown>(await EditAsync(world, new(world.Reference(1), "b") { Text = "send the figures", Owner = "Tom Foster", Due = "2026-12-03", Item = "" }));

        Assert.Single((await HistoryAsync(world)).Lines);
    }

    [Fact]
    public async Task An_action_is_superseded_by_another_of_its_committee()
    {
        await using var world = await WithOneAsync();
        await world.LogAsync(world.AsClerk, new NewAction("write a new plan"));

        var outcome = await world.TurnAsync(db => new SupersedeAction(db, world.Time).HandleAsync(world.AsClerk, new(world.Reference(1), world.Reference(2), "b"), default));

        Assert.Equal(world.Reference(2), Assert.IsType<ActionChanged>(outcome).Action.SupersededBy);
        Assert.IsType<RegisterRefusal>(await world.TurnAsync(db => new SupersedeAction(db, world.Time).HandleAsync(world.AsClerk, new(world.Reference(2), world.Reference(1), "c"), default)));
    }

    [Fact]
    public async Task Undo_takes_back_the_last_message_and_keeps_the_history()
    {
        await using var world = await WithOneAsync();
        await MoveAsync(world, "10 December", null);

        Assert.IsType<ActionShown>(await UndoAsync(world, world.AsClerk));

        Assert.Equal(new DateOnly(2026, 12, 3), (await ShownAsync(world)).Due);
        var history = (await HistoryAsync(world)).Lines;
        Assert.Equal([false, true, false], history.Select(l => l.IsUndone));
        Assert.Equal("took back: the change of due date", history[^1].Change);
    }

    [Fact]
    public async Task Undo_of_a_message_that_logged_several_withdraws_them_all()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("one thing"), new NewAction("another matter"));

        Assert.Equal(2, Assert.IsType<ActionsChanged>(await UndoAsync(world, world.AsDee)).Actions.Count(a => a.State == ActionState.Withdrawn));
        Assert.IsType<RegisterRefusal>(await UndoAsync(world, world.AsDee));
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step()
    {
        await using var world = await WithOneAsync();
        await MoveAsync(world, "10 December", null, "b");
        await MoveAsync(world, "17 December", null, "c");

        await UndoAsync(world, world.AsClerk);
        await UndoAsync(world, world.AsClerk);

        Assert.Equal(new DateOnly(2026, 12, 3), (await ShownAsync(world)).Due);
    }

    [Fact]
    public async Task Undo_is_over_after_ten_minutes()
    {
        await using var world = await WithOneAsync();
        world.Time.Now += TimeSpan.FromMinutes(11);

        Assert.IsType<RegisterRefusal>(await UndoAsync(world, world.AsDee));
    }

    [Fact]
    public async Task Undo_leaves_alone_what_somebody_else_has_changed_since()
    {
        await using var world = await WithOneAsync();
        await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default));

        Assert.Contains("Tom Foster", Assert.IsType<RegisterRefusal>(await UndoAsync(world, world.AsDee)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_of_done_brings_the_action_back_to_life()
    {
        await using var world = await WithOneAsync();
        await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default));

        await UndoAsync(world, world.AsFoster);

        await using var db = world.Store.Open();
        var action = await db.Actions.SingleAsync();
        Assert.Equal((ActionState.Open, null), (action.State, action.EndedAt));
    }

    [Fact]
    public async Task The_history_of_an_action_can_be_neither_changed_nor_deleted()
    {
        await using var world = await WithOneAsync();
        await using var db = world.Store.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => db.ActionEvents.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => db.ActionEvents.ExecuteUpdateAsync(e => e.SetProperty(x => x.By, "somebody else")));
    }

    [Fact]
    public async Task Matters_arising_stand_by_the_minute_that_they_came_from()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held };
        await world.Store.AddAsync(meeting);
        await world.LogAsync(world.AsClerk, new LogActionRequest(world.Committee.Id, [new NewAction("call the trust", "Clerk", Item: "4"), new NewAction("send figures", Item: "4")], "a")
        {
            MeetingId = meeting.Id, Item = "4", ItemTitle = "Boats",
        });

        var matters = Assert.IsType<MattersArisingShown>(await world.TurnAsync(db => new MattersArising(db, world.Time).HandleAsync(world.AsClerk, new(world.Committee.Id, null), default)));

        Assert.Equal("Matters arising from the meeting of 8 October 2026 – Harbour Oversight Board", matters.Title);
        Assert.Equal("Minute 4 Boats\nHOB-1 call the trust – Ann Hill (Clerk), due no date, open\nHOB-2 send figures – no owner, due no date, open\n", matters.Text);
    }

    [Fact]
    public async Task The_summary_of_a_meeting_holds_what_was_captured_in_its_chat()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new LogActionRequest(world.Committee.Id, [new NewAction("before the meeting")], "a") { ConversationId = "chat" });
        world.Time.Now += TimeSpan.FromMinutes(5);
        var start = world.Time.Now;
        await world.LogAsync(world.AsDee, new LogActionRequest(world.Committee.Id, [new NewAction("in the meeting"), new NewAction("call the trust", "Clerk")], "b") { ConversationId = "chat" });

        var summed = Assert.IsType<MeetingSummary>(await world.TurnAsync(db => new SummariseMeeting(db, world.Time).HandleAsync(world.AsDee, new(world.Committee.Id, "chat", start), default)));

        Assert.Equal(["HOB-2", "HOB-3"], summed.Actions.Select(a => a.Reference.ToString()));
        Assert.Contains("Without an owner: HOB-2. Without a due date: HOB-2, HOB-3.", MeetingSummaryCard.Create(summed).FallbackText, StringComparison.Ordinal);
    }

    private static async Task<RegisterWorld> WithOneAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("send the figures", "ACC Foster", DueDateParser.Find("by 3 December", new DateOnly(2026, 11, 22))));
        return world;
    }

    private static Task<RegisterOutcome> MoveAsync(RegisterWorld world, string words, string? reason, string activityId = "b") => world.TurnAsync(db =>
        new MoveDue(db, world.Time).HandleAsync(world.AsClerk, new(world.Reference(1), DueDateParser.Parse(words, new DateOnly(2026, 11, 22)), Clear: false, reason, activityId), default));

    private static Task<RegisterOutcome> AssignAsync(RegisterWorld world, AssignRequest request) =>
        world.TurnAsync(db => new AssignAction(db, world.Time).HandleAsync(world.AsClerk, request, default));

    private static Task<RegisterOutcome> EditAsync(RegisterWorld world, EditRequest request, Caller? caller = null) =>
        world.TurnAsync(db => new EditAction(db, world.Time).HandleAsync(caller ?? world.AsClerk, request, default));

    private static Task<RegisterOutcome> UndoAsync(RegisterWorld world, Caller caller) =>
        world.TurnAsync(db => new UndoLastChange(db, world.Time).HandleAsync(caller, new(null, "undo"), default));

    private static async Task<ActionView> ShownAsync(RegisterWorld world) =>
        Assert.IsType<ActionShown>(await world.TurnAsync(db => new ShowAction(db, world.Time).HandleAsync(world.AsClerk, world.Reference(1), default))).Action;

    private static async Task<HistoryShown> HistoryAsync(RegisterWorld world) =>
        Assert.IsType<HistoryShown>(await world.TurnAsync(db => new ActionHistory(db, world.Time).HandleAsync(world.AsClerk, world.Reference(1), default)));
}
