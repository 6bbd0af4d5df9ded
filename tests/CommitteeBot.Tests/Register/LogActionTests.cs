using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public class LogActionTests
{
    [Fact]
    public async Task A_logged_action_has_its_reference_owner_and_day()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var due = DueDateParser.Find("by Friday", new DateOnly(2026, 11, 22));

        var outcome = await world.LogAsync(world.AsDee, new NewAction("report on patrol cars", "ACC Foster", due));

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(outcome).Logged);
        Assert.Equal("HOB-1", logged.Action.Reference.ToString());
        Assert.Equal("Tom Foster", logged.Action.Owner);
        Assert.Equal(new DateOnly(2026, 11, 27), logged.Action.Due);
        await using var db = world.Store.Open();
        var row = await db.Actions.Include(a => a.History).SingleAsync();
        Assert.Equal(world.Foster.Id, row.OwnerPersonId);
        Assert.Equal("activity-log", Assert.Single(row.History).ActivityId);
    }

    [Fact]
    public async Task Numbers_follow_each_other_without_gaps()
    {
        await using var world = await RegisterWorld.CreateAsync();

        await world.LogAsync(world.AsDee, new NewAction("first thing"), new NewAction("second matter"));
        var outcome = await world.LogAsync(world.AsDee, new NewAction("third affair"));

        Assert.Equal("HOB-3", Assert.Single(Assert.IsType<ActionsLogged>(outcome).Logged).Action.Reference.ToString());
        await using var db = world.Store.Open();
        Assert.Equal(4, (await db.Committees.SingleAsync()).NextActionNumber);
    }

    [Fact]
    public async Task Writers_at_once_get_each_a_number_of_their_own()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(async () =>
        {
            await using var db = world.Store.Open();
            await new LogAction(db, world.Time).HandleAsync(world.AsDee, new LogActionRequest(world.Committee.Id, [new NewAction($"matter number {n} of its own kind")], $"a{n}") { IsSurelyNew = true }, default);
            await db.SaveChangesAsync();
        })));

        await using var after = world.Store.Open();
        var numbers = await after.Actions.Where(a => a.CommitteeId == world.Committee.Id).Select(a => a.Number).Order().ToListAsync();
        Assert.Equal(Enumerable.Range(numbers[0], 8), numbers);
    }

    [Theory]
    [InlineData("Collins", "Dee Collins, Dan Collins")]
    [InlineData("Forster", "Tom Foster")]
    public async Task An_unclear_owner_is_a_question_and_the_action_stands_without_one(string written, string choices)
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsClerk, new NewAction("send it", written))).Logged);

        Assert.Null(logged.Action.Owner);
        Assert.Equal(choices, string.Join(", ", logged.OwnerQuestion!.Choices.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("Clerk", "Ann Hill (Clerk)")]
    [InlineData("the Chair", "Omar Reed (Chair)")]
    [InlineData("me", "Dee Collins")]
    [InlineData("Harbour Trust", "Harbour Trust")]
    [InlineData("Crime and Policing Team", "Crime and Policing Team")]
    [InlineData("Clerk and ACC", "Ann Hill (Clerk) and Tom Foster (ACC)")]
    [InlineData("Clerk, ACC and Harbour Trust", "Ann Hill (Clerk), Tom Foster (ACC) and Harbour Trust")]
    [InlineData("Mr Ahab", "Ishmael Ahab")]
    [InlineData("Harbour Master", "Ishmael Ahab (Harbour Master)")]
    [InlineData(null, null)]
    public async Task An_owner_is_somebody_of_the_committee_or_kept_as_written(string? written, string? expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held };
        meeting.Attendance.Add(new AttendanceRow { Name = "Ishmael Ahab", Role = "Harbour Master" });
        await world.Store.AddAsync(meeting);

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsDee, new NewAction("send it", written))).Logged);

        Assert.Equal(expected, logged.Action.Owner);
        Assert.Null(logged.OwnerQuestion);
    }

    [Fact]
    public async Task A_mention_is_the_account_mentioned_whatever_the_roster_calls_it()
    {
        await using var world = await RegisterWorld.CreateAsync();

        await world.LogAsync(world.AsClerk, new LogActionRequest(world.Committee.Id, [new NewAction("send it", "Collins")], "a") { Mentions = [new("Collins", world.Dan.Id)] });

        await using var db = world.Store.Open();
        Assert.Equal(world.Dan.Id, (await db.Actions.SingleAsync()).OwnerPersonId);
    }

    [Fact]
    public async Task Several_owners_all_own_it()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("meet the trust", "Clerk and ACC Foster"));

        var outcome = await world.TurnAsync(db => new CompleteAction(db, world.Time).HandleAsync(world.AsFoster, new(world.Reference(1), "met", "b"), default));

        Assert.Equal(ActionState.Done, Assert.IsType<ActionChanged>(outcome).Action.State);
    }

    [Theory]
    [InlineData("by 3 December 2020", nameof(DueDateProblem.Past))]
    [InlineData("by 30 February", nameof(DueDateProblem.NoSuchDay))]
    public async Task A_day_that_cannot_be_meant_is_asked_for_and_the_action_stands_without_one(string words, string problem)
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(
            await world.LogAsync(world.AsClerk, new NewAction("send it", null, DueDateParser.Find("send it " + words, new DateOnly(2026, 11, 22))))).Logged);

        Assert.Null(logged.Action.Due);
        Assert.Equal(problem, logged.DueQuestion?.Problem.ToString());
    }

    [Theory]
    [InlineData("Planned", "2026-12-17")]
    [InlineData("Cancelled", "2026-12-10")]
    public async Task The_next_meeting_has_its_day_from_the_calendar_and_else_from_the_last_minutes(string state, string next)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held, NextDate = new DateOnly(2026, 12, 10) },
            new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 12, 17), State = Enum.Parse<MeetingState>(state) },
            new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 12, 1), State = MeetingState.Cancelled });

        var outcome = await world.LogAsync(world.AsClerk, new NewAction("send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))));

        Assert.Equal(DateOnly.Parse(next, null), Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_meeting_that_the_minutes_announced_and_the_calendar_cancelled_is_no_next_meeting()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var minutes = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held, NextDate = new DateOnly(2026, 12, 10) };
        await world.Store.AddAsync(minutes);
        await world.Store.AddAsync(new MeetingEventRow
        {
            Meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 12, 10), State = MeetingState.Cancelled },
            By = "officer", SourceKey = $"minutes:{minutes.Id}", SourceText = "minutes", Says = "{}", After = "{}",
        });

        var outcome = await world.LogAsync(world.AsClerk, new NewAction("send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))));

        Assert.Null(Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_month_s_meeting_has_its_day_from_the_calendar()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(
            new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 12, 10), State = MeetingState.Planned },
            new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2027, 1, 21), State = MeetingState.Planned });

        var outcome = await world.LogAsync(world.AsClerk, new NewAction("write a paper", null, DueDateParser.Find("for the January meeting", new DateOnly(2026, 11, 22))));

        Assert.Equal(new DateOnly(2027, 1, 21), Assert.IsType<ActionsLogged>(outcome).Logged.Single().Action.Due);
    }

    [Fact]
    public async Task A_meeting_that_nobody_has_planned_keeps_its_words()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var logged = Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsClerk, new NewAction("send it", null, DueDateParser.Find("by the next meeting", new DateOnly(2026, 11, 22))))).Logged;

        Assert.Equal((null, "by the next meeting"), (logged[0].Action.Due, logged[0].Action.DueText));
    }

    [Fact]
    public async Task Nearly_the_same_action_of_the_same_owner_within_a_day_is_asked_about()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        var outcome = await world.LogAsync(world.AsFoster, new NewAction("Circulate report", "Ann Hill"));

        var same = Assert.Single(Assert.IsType<ActionsLogged>(outcome).PossibleDuplicates);
        Assert.Equal("HOB-1", same.Existing.Reference.ToString());
        await using var db = world.Store.Open();
        Assert.Equal(1, await db.Actions.CountAsync());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task The_answer_logs_it_or_shows_the_one_that_is_there(bool isNew, int expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));
        var same = Assert.IsType<ActionsLogged>(await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"))).PossibleDuplicates[0];

        await world.TurnAsync(db => new ResolveDuplicate(db, world.Time).HandleAsync(world.AsDee, new(same.PendingId, isNew, "b"), default));
        var again = await world.TurnAsync(db => new ResolveDuplicate(db, world.Time).HandleAsync(world.AsDee, new(same.PendingId, isNew, "c"), default));

        Assert.IsType<RegisterRefusal>(again);
        await using var db = world.Store.Open();
        Assert.Equal(expected, await db.Actions.CountAsync());
    }

    [Fact]
    public async Task The_same_words_a_day_later_or_for_another_owner_are_another_action()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "ACC"));
        world.Time.Now += TimeSpan.FromHours(25);
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        await using var db = world.Store.Open();
        Assert.Equal(3, await db.Actions.CountAsync());
    }

    [Fact]
    public async Task An_action_without_words_is_answered_with_an_example()
    {
        await using var world = await RegisterWorld.CreateAsync();

        Assert.Contains("action Clerk", Assert.IsType<RegisterRefusal>(await world.LogAsync(world.AsDee)).NextStep, StringComparison.Ordinal);
        Assert.IsType<RegisterRefusal>(await world.LogAsync(world.AsDee, new NewAction("  ", "Clerk")));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_never_cut()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var refused = Assert.IsType<RegisterRefusal>(await world.LogAsync(world.AsDee, new NewAction("fine"), new NewAction(new string('x', 1001))));

        Assert.Contains("1,000", refused.Reason, StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(0, await db.Actions.CountAsync());
    }

    [Fact]
    public async Task A_guest_logs_nothing()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var refused = Assert.IsType<RegisterRefusal>(await world.LogAsync(world.As(world.Dan, CommitteeRole.Guest), new NewAction("send it")));

        Assert.Contains("members and officers", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_meeting_an_action_belongs_to_its_meeting_and_item()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 11, 22), State = MeetingState.Planned };
        meeting.Items.Add(new ItemRow { Number = "5", Title = "Budget" });
        await world.Store.AddAsync(meeting);
        await world.Store.AddAsync(new ConversationRow { Id = "chat", ServiceUrl = "https://example.org", CommitteeId = world.Committee.Id, MeetingId = meeting.Id });
        var item = Assert.IsType<CurrentItemSet>(await world.TurnAsync(db => new SetCurrentItem(db).HandleAsync(world.AsDee, new(world.Committee.Id, "chat", "5", null), default)));

        await world.LogAsync(world.AsDee, new LogActionRequest(world.Committee.Id, [new NewAction("send it"), new NewAction("call him", Item: "6")], "a")
        {
            ConversationId = "chat", MeetingId = meeting.Id, Item = item.Item, ItemTitle = item.Title,
        });

        await using var db = world.Store.Open();
        var actions = await db.Actions.OrderBy(a => a.Number).ToListAsync();
        Assert.Equal(("5", "Budget", meeting.Id), (actions[0].ItemNumber, actions[0].ItemTitle, actions[0].MeetingId));
        Assert.Equal(("6", null), (actions[1].ItemNumber, actions[1].ItemTitle));
    }
}
