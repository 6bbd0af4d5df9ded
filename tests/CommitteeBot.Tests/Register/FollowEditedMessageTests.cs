using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class FollowEditedMessageTests
{
    [Fact]
    public async Task What_the_edit_changed_is_changed_and_the_history_names_the_edit()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("sned the figures", "Tom Foster", Due(3)));

        var followed = await EditAsync(world, world.AsDee, new NewAction("send the figures", "Dee Collins", Due(10)));

        Assert.Equal("HOB-1 is updated to match the edited message.", Assert.Single(followed.Logged).Message);
        Assert.Equal(["1 send the figures – Dee Collins – 2026-12-10"], await ActionsAsync(world));
        await using var db = world.Store.Open();
        Assert.Equal(3, await db.ActionEvents.CountAsync(e => e.ActivityId == "m1;edit-1"));
    }

    [Fact]
    public async Task What_was_changed_by_another_way_since_is_left_as_it_is()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("sned the figures", "Tom Foster", Due(3)));
        await world.TurnAsync(
            db =>
                new MoveDue(db, world.Time).HandleAsync(
                    world.AsClerk, new MoveDueRequest(world.Reference(1), Due(24), false, "supplier late", "press"),
                    default));

        await EditAsync(world, world.AsDee, new NewAction("send the figures", "Tom Foster", Due(3)));

        Assert.Equal(["1 send the figures – Tom Foster – 2026-12-24"], await ActionsAsync(world));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_of_the_action_says_so()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster", Due(3)));

        Assert.Equal(
            "HOB-1 is unchanged.",
            Assert.Single(
                (
                    await EditAsync(
                        world, world.AsDee, new NewAction("send the figures", "Tom Foster", Due(3)))).Logged).Message);
    }

    [Fact]
    public async Task A_second_edit_is_compared_with_the_first()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster", Due(3)));
        await EditAsync(world, world.AsDee, new NewAction("send the figures", "Tom Foster", Due(10)));
        await world.TurnAsync(
            db =>
                new MoveDue(db, world.Time).HandleAsync(
                    world.AsClerk, new MoveDueRequest(world.Reference(1), Due(24), false, null, "press"), default));

        await EditAsync(world, world.AsDee, "m1;edit-2", new NewAction("send all figures", "Tom Foster", Due(10)));

        Assert.Equal(["1 send all figures – Tom Foster – 2026-12-24"], await ActionsAsync(world));
    }

    [Fact]
    public async Task A_line_that_becomes_several_logs_the_new_ones()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster", Due(3)));

        var followed = await EditAsync(
            world, world.AsDee, new NewAction("ring the depot", "Dee Collins"),
            new NewAction("send the figures", "Tom Foster", Due(3)));

        Assert.Equal(["HOB-1 is unchanged.", null], followed.Logged.Select(l => l.Message));
        Assert.Equal(
            ["1 send the figures – Tom Foster – 2026-12-03", "2 ring the depot – Dee Collins – "],
            await ActionsAsync(world));
    }

    [Fact]
    public async Task No_action_is_lost_when_the_message_names_it_no_longer()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(
            world, new NewAction("send the figures", "Tom Foster"), new NewAction("ring the depot", "Dee Collins"));

        var followed = await EditAsync(world, world.AsDee);

        Assert.All(
            followed.Logged,
            l =>
                Assert.Contains(
                    "is no longer in the message but stays in the register", l.Message, StringComparison.Ordinal));
        Assert.Equal(2, (await ActionsAsync(world)).Count);
        await using var db = world.Store.Open();
        Assert.Equal(
            2, await db.ActionEvents.CountAsync(e => e.Change == ActionChange.Comment && e.ActivityId == "m1;edit-1"));
    }

    [Fact]
    public async Task A_member_who_may_no_longer_put_it_right_is_told_who_may()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster"));
        world.Time.Now += TimeSpan.FromMinutes(11);

        var said = Assert.Single(
            (await EditAsync(world, world.AsDee, new NewAction("send all figures", "Tom Foster"))).Logged).Message;

        Assert.Contains(
            "HOB-1 wasn't updated from the edited message. Only the chair or an officer can edit it", said,
            StringComparison.Ordinal);
        Assert.Equal(["1 send the figures – Tom Foster – "], await ActionsAsync(world));
    }

    [Fact]
    public async Task An_undo_takes_back_the_edit_and_not_the_action()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster", Due(3)));
        await EditAsync(world, world.AsDee, new NewAction("burn the figures", "Tom Foster", Due(4)));

        await world.TurnAsync(
            db => new UndoLastChange(db, world.Time).HandleAsync(world.AsDee, new UndoRequest(null, "undo"), default));

        Assert.Equal(["1 send the figures – Tom Foster – 2026-12-03"], await ActionsAsync(world));
    }

    [Fact]
    public async Task A_day_that_is_over_is_questioned_and_not_taken()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster", Due(3)));

        var followed = await EditAsync(
            world, world.AsDee,
            new NewAction(
                "send the figures", "Tom Foster",
                new ParsedDueDate(new(2026, 1, 3), "by 3 January 2026", 0, 5) { Problem = DueDateProblem.Past }));

        Assert.NotNull(Assert.Single(followed.Logged).DueQuestion);
        Assert.Equal(["1 send the figures – Tom Foster – 2026-12-03"], await ActionsAsync(world));
    }

    [Fact]
    public async Task A_deleted_message_leaves_its_actions_and_a_line_in_their_history()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await WriteAsync(world, new NewAction("send the figures", "Tom Foster"));

        var said = Assert.IsType<ActionsLogged>(await DeleteAsync(world, isBack: false));
        Assert.Null(await DeleteAsync(world, isBack: true));

        Assert.Contains("HOB-1 stays in the register", Assert.Single(said.Logged).Message, StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(
            ["its message was deleted", "its message was restored"],
            await db.ActionEvents.Where(e => e.Change == ActionChange.Comment)
                .OrderBy(e => e.Id).Select(e => e.Note).ToListAsync());
    }

    private static ParsedDueDate Due(int day) => new(new DateOnly(2026, 12, day), $"by {day} December", 0, 5);

    private static Task<RegisterOutcome> WriteAsync(RegisterWorld world, params NewAction[] actions) =>
        world.LogAsync(
            world.AsDee,
            new LogActionRequest(world.Committee.Id, actions, "m1") { ConversationId = "chat", MessageId = "m1" });

    private static Task<ActionsLogged> EditAsync(RegisterWorld world, Caller caller, params NewAction[] actions) =>
        EditAsync(world, caller, "m1;edit-1", actions);

    private static async Task<ActionsLogged> EditAsync(
        RegisterWorld world, Caller caller, string id, params NewAction[] actions) =>
        Assert.IsType<ActionsLogged>(
        await world.TurnAsync(async db => (await new FollowEditedMessage(db, world.Time).HandleAsync(
            caller,
            new FollowEditedMessageRequest(
                new LogActionRequest(world.Committee.Id, actions, id)
                {
                    ConversationId = "chat",
                    MessageId = "m1",
                }) { EditsOf = "m1;" },
            default))!));

    private static async Task<RegisterOutcome?> DeleteAsync(RegisterWorld world, bool isBack)
    {
        await using var db = world.Store.Open();
        var outcome = await new NoteDeletedMessage(db, world.Time)
            .HandleAsync(world.AsDee, new NoteDeletedMessageRequest("chat", "m1", isBack, "m1;gone"), default);
        await db.SaveChangesAsync();
        return outcome;
    }

    private static async Task<List<string>> ActionsAsync(RegisterWorld world)
    {
        await using var db = world.Store.Open();
        return [
            .. (await db.Actions.OrderBy(a => a.Number).ToListAsync())
            .Select(a => $"{a.Number} {a.Text} – {a.Owner} – {a.Due:yyyy-MM-dd}")];
    }
}
