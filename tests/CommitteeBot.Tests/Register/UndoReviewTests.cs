using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Register;
using CommitteeBot.Tests.Import;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Register;

/// <summary>What an officer did on the card of minutes that came in is undone like anything else.</summary>
public sealed class UndoReviewTests
{
    [Fact]
    public async Task All_that_one_press_accepted_waits_again()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        await world.AcceptAsync(world.Officer);

        await UndoAsync(world);

        Assert.Equal(["1 Proposed Clerk: Ring the depot", "2 Proposed Clerk: Send the timetable"], await world.ActionsAsync());
    }

    [Fact]
    public async Task What_was_turned_down_is_proposed_again_and_has_not_ended()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        await world.RejectAsync(world.Officer, 1);

        await UndoAsync(world);

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
            world.Officer, new CorrectOwnerRequest((await db.Meetings.SingleAsync()).Id, new ActionReference("HOB", 1), "Clerk", 1, "activity"), default));

        await UndoAsync(world);

        Assert.Equal(["1 Proposed the Harbour Master: Ring the depot"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Minutes_that_were_moved_to_another_committee_are_not_half_undone()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        await world.CorrectAsync(world.Officer, world.Trust.Id, null);

        Assert.Contains("moved minutes", Assert.IsType<RegisterRefusal>(await UndoAsync(world)).Reason, StringComparison.Ordinal);
    }

    private static Task<RegisterOutcome> UndoAsync(ImportWorld world) =>
        world.TurnAsync(db => new UndoLastChange(db, world.Time).HandleAsync(world.Officer, new UndoRequest(null, "undo"), default));
}
