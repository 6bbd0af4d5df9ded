using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>Who may check an import, and what they are shown.</summary>
public sealed class ReviewAccessTests
{
    [Fact]
    public async Task Members_and_guests_cannot_check_an_import()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        foreach (var role in (CommitteeRole[])[CommitteeRole.None, CommitteeRole.Guest, CommitteeRole.Member])
        {
            Assert.IsType<ReviewOutcome.Declined>(await world.AcceptAsync(world.As(role)));
            Assert.IsType<ReviewOutcome.Declined>(await world.RejectAsync(world.As(role), 1));
            Assert.IsType<ReviewOutcome.Declined>(
                await world.CorrectAsync(world.As(role), null, new DateOnly(2026, 1, 1)));
        }

        Assert.Equal(["1 Proposed Clerk: Ring the depot"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Who_may_see_an_accepted_action_of_a_call_decides_none_of_the_others()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Ask the bank", line: 11)));
        await using (var db = world.Store.Open())
        {
            var heard = await db.Actions.SingleAsync(a => a.Number == 1);
            heard.State = ActionState.Open;
            heard.Heard = new HeardActionRow { Source = CallSource.Transcript };
            await db.SaveChangesAsync();
        }

        Assert.IsType<ReviewOutcome.Declined>(await world.RejectAsync(world.As(CommitteeRole.Member), 2));

        Assert.Equal(["1 Open Clerk: Ring the depot", "2 Proposed Clerk: Ask the bank"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Restricted_actions_are_neither_shown_nor_accepted_where_others_read_along()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(
            Record(
                Agreed("Ring the depot"),
                Agreed("Answer the bidders", item: 1, line: 21)) with { Warnings = [
                    new MinutesWarning(22, "Two figures for the offer")] });
        var shown = Assert.IsType<ReviewOutcome.Shown>(
            await world.AcceptAsync(world.As(CommitteeRole.Officer, inCompany: true)));
        Assert.Equal(
            ["1 Open Clerk: Ring the depot", "2 Proposed Clerk: Answer the bidders"], await world.ActionsAsync());
        Assert.Empty(shown.Review.Proposed);
        Assert.Empty(shown.Review.Warnings);
    }
}
