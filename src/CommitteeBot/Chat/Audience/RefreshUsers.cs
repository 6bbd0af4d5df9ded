using CommitteeBot.Chat.Turns;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The people in company for whom Teams is to fetch a card of their own, so that each sees the buttons that they may press: whoever asked, and the
/// committee's people whom the bot has met. Alone with the bot a person has seen their own card already.
/// </summary>
internal sealed class RefreshUsers(CommitteeDb db)
{
    public async Task<IReadOnlyList<string>> FindAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.IsPersonal || turn.CommitteeId is not { } committee)
            return [];
        var today = turn.Today;
        var known = await db.ActiveMembers(today).AsNoTracking()
            .Where(m => m.CommitteeId == committee && m.Person!.TeamsId != null)
            .OrderBy(m => m.Id).Select(m => m.Person!.TeamsId!).Take(ActionCard.MaxRefreshUsers).ToListAsync(cancellation);
        return turn.Activity.From?.Id is { } asked ? [asked, .. known.Where(id => id != asked)] : known;
    }
}
