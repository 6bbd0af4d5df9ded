using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>The owner of a proposed action is corrected before it counts.</summary>
public sealed class CorrectOwnerTests
{
    [Fact]
    public async Task An_owner_is_put_right_by_office_or_as_written()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot", null)));
        await GiveAsync("Clerk");
        Assert.Equal(["1 Proposed Ann Hill: Ring the depot"], await world.ActionsAsync());
        await GiveAsync("Northern Freight Ltd");
        Assert.Equal(["1 Proposed Northern Freight Ltd: Ring the depot"], await world.ActionsAsync());

        Task<ReviewOutcome> GiveAsync(string owner) =>
            world.TurnAsync(async db => await new CorrectOwner(db, world.Time).HandleAsync(
            world.Officer,
            new CorrectOwnerRequest(
                (await db.Meetings.SingleAsync()).Id, new ActionReference("HOB", 1), owner, 1, "activity"),
            CancellationToken.None));
    }
}
