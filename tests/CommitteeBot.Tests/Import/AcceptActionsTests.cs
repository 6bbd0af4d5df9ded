using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>Only what an officer accepts counts.</summary>
public sealed class AcceptActionsTests
{
    [Fact]
    public async Task One_action_is_accepted_and_the_history_says_by_whom()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        var shown = Assert.IsType<ReviewOutcome.Shown>(await world.AcceptAsync(world.Officer, 2));
        Assert.Equal(
            ["1 Proposed Clerk: Ring the depot", "2 Open Clerk: Send the timetable"], await world.ActionsAsync());
        Assert.Equal([new ActionReference("HOB", 1)], shown.Review.Proposed.Select(p => p.Reference));
        await using var db = world.Store.Open();
        var change = await db.ActionEvents.SingleAsync(e => e.ActivityId == "activity");
        Assert.Equal(("Ann Hill", "Proposed", "Open"), (change.By, change.From, change.To));
    }

    [Fact]
    public async Task All_are_accepted_at_once_and_a_second_press_changes_nothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        await world.AcceptAsync(world.Officer);
        var again = Assert.IsType<ReviewOutcome.Shown>(await world.AcceptAsync(world.Officer));
        Assert.Contains("nothing has changed", again.Message, StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(4, await db.ActionEvents.CountAsync());
    }
}
