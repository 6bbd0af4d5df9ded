using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Register;
using CommitteeBot.Tests.Import;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Register;

public sealed class UndoLastChangeTests
{
    [Fact]
    public async Task Undo_takes_back_the_last_message_and_keeps_the_history()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.MoveAsync("10 December", null);

        Assert.IsType<ActionShown>(await world.UndoAsync(world.AsClerk));

        Assert.Equal(new DateOnly(2026, 12, 3), (await world.ShownAsync()).Due);
        var history = (await world.HistoryAsync()).Lines;
        Assert.Equal([false, true, false], history.Select(l => l.IsUndone));
        Assert.Equal("undid the change of due date", history[^1].Change);
    }

    [Fact]
    public async Task Undo_of_a_message_that_logged_several_withdraws_them_all()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("one thing"), new NewAction("another matter"));

        Assert.Equal(
            2,
            Assert.IsType<ActionsChanged>(await world.UndoAsync(world.AsDee)).Actions.Count(
                a => a.State == ActionState.Withdrawn));
        Assert.IsType<RegisterRefusal>(await world.UndoAsync(world.AsDee));
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.MoveAsync("10 December", null, "b");
        await world.MoveAsync("17 December", null, "c");

        await world.UndoAsync(world.AsClerk);
        await world.UndoAsync(world.AsClerk);

        Assert.Equal(new DateOnly(2026, 12, 3), (await world.ShownAsync()).Due);
    }

    [Fact]
    public async Task Undo_is_over_after_ten_minutes()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        world.Time.Now += TimeSpan.FromMinutes(11);

        Assert.IsType<RegisterRefusal>(await world.UndoAsync(world.AsDee));
    }

    [Fact]
    public async Task Undo_leaves_alone_what_somebody_else_has_changed_since()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.CompleteAsync(world.AsFoster, 1, null, "b");

        Assert.Contains(
            "Tom Foster", Assert.IsType<RegisterRefusal>(await world.UndoAsync(world.AsDee)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_of_done_brings_the_action_back_to_life()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.CompleteAsync(world.AsFoster, 1, null, "b");

        await world.UndoAsync(world.AsFoster);

        await using var db = world.Store.Open();
        var action = await db.Actions.SingleAsync();
        Assert.Equal((ActionState.Open, null), (action.State, action.EndedAt));
    }

    [Fact]
    public async Task All_that_one_press_accepted_waits_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        await world.AcceptAsync(world.Officer);

        await UndoReviewAsync(world);

        Assert.Equal(
            ["1 Proposed Clerk: Ring the depot", "2 Proposed Clerk: Send the timetable"], await world.ActionsAsync());
    }

    [Fact]
    public async Task What_was_turned_down_is_proposed_again_and_has_not_ended()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        await world.RejectAsync(world.Officer, 1);

        await UndoReviewAsync(world);

        Assert.Equal(["1 Proposed Clerk: Ring the depot"], await world.ActionsAsync());
        await using var db = world.Store.Open();
        Assert.Null((await db.Actions.SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task An_owner_that_was_put_right_is_the_printed_one_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot", "the Harbour Master")));
        await world.TurnAsync(async db => await new CorrectOwner(db, world.Time).HandleAsync(
            world.Officer,
            new CorrectOwnerRequest(
                (await db.Meetings.SingleAsync()).Id, new ActionReference("HOB", 1), "Clerk", 1, "activity"),
            default));

        await UndoReviewAsync(world);

        Assert.Equal(["1 Proposed the Harbour Master: Ring the depot"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Minutes_that_were_moved_to_another_committee_are_not_half_undone()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        await world.CorrectAsync(world.Officer, world.Trust.Id, null);

        Assert.Contains(
            "moved a whole set of minutes", Assert.IsType<RegisterRefusal>(await UndoReviewAsync(world)).Reason,
            StringComparison.Ordinal);
    }

    private static Task<RegisterOutcome> UndoReviewAsync(ImportWorld world) =>
        world.TurnAsync(
            db =>
                new UndoLastChange(db, world.Time).HandleAsync(world.Officer, new UndoRequest(null, "undo"), default));
}
