using CommitteeBot.Committees;
using CommitteeBot.Import.Drafts;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import.Drafts;

/// <summary>
/// The printed lines of minutes hold everything, so they are checked only for somebody who may read it all.
/// </summary>
public sealed class CheckDraftTests
{
    [Fact]
    public async Task Minutes_of_which_an_item_is_kept_from_the_officer_are_not_checked_for_them()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        await using var db = world.Store.Open();
        var restriction = (await db.Restrictions.SingleAsync()).Id;

        Assert.Equal(DraftWords.KeptFromYou, await RefusalAsync(
            world.Officer with { Scope = world.Officer.Scope.Excluding([restriction], []) }));
        Assert.Equal(DraftWords.NoText, await RefusalAsync(world.Officer));
        Assert.NotEqual(DraftWords.NoText, await RefusalAsync(world.As(CommitteeRole.Chair)));

        async Task<string?> RefusalAsync(Caller caller) =>
            (await new CheckDraft(db, world.Time).OfMeetingAsync(
                caller, (await db.Meetings.SingleAsync()).Id, CancellationToken.None) as DraftOutcome.DraftDeclined)?.Reason;
    }
}
