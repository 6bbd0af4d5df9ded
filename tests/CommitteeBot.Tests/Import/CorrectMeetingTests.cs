using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>Minutes move to the right committee and date, with their actions.</summary>
public sealed class CorrectMeetingTests
{
    [Fact]
    public async Task Minutes_of_another_committee_move_there_with_their_actions()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(
            Record(Agreed("Ring the depot")) with
            {
                NextMeeting = new NextMeeting(new DateOnly(2026, 12, 7), null, null, null, "7 December", 30),
            });
        Assert.IsType<ReviewOutcome.Shown>(await world.CorrectAsync(world.Officer, world.Trust.Id, null));
        await using var db = world.Store.Open();
        var action = await db.Actions.Include(a => a.Committee).Include(a => a.History).SingleAsync();
        Assert.Equal(("QT", 1), (action.Committee!.Prefix, action.Number));
        Assert.Contains(action.History, e => e is { From: "HOB-1", To: "QT-1" });
        Assert.Equal([world.Trust.Id, world.Trust.Id], await db.Meetings.Select(m => m.CommitteeId).ToListAsync());
    }

    [Fact]
    public async Task They_do_not_move_to_a_committee_of_somebody_else()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record());
        Assert.IsType<ReviewOutcome.Declined>(
            await world.CorrectAsync(
                world.As(CommitteeRole.Officer, inTrust: CommitteeRole.Member), world.Trust.Id, null));
    }

    [Fact]
    public async Task A_date_that_is_taken_by_other_minutes_is_refused_and_a_planned_one_is_filled()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record());
        await world.ImportAsync(
            Record() with
            {
                Date = new DateOnly(2026, 9, 7),
                NextMeeting = new NextMeeting(new DateOnly(2026, 11, 9), null, null, null, "9 November", 30),
            });
        Assert.IsType<ReviewOutcome.Declined>(await world.CorrectAsync(world.Officer, null, new DateOnly(2026, 9, 7)));
        Assert.IsType<ReviewOutcome.Shown>(await world.CorrectAsync(world.Officer, null, new DateOnly(2026, 11, 9)));
        await using var db = world.Store.Open();
        Assert.Equal(2, await db.Meetings.CountAsync());
    }
}
