using CommitteeBot.Chat.Turns;
using CommitteeBot.Register;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Finds the people in a group chat for whom Teams fetches a card of their own, so that each sees the buttons they may
/// use: the person who asked, and the committee's people that the bot has met. In a one-to-one chat the person sees
/// their own card already.
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
            .OrderBy(m => m.Id)
            .Select(m => m.Person!.TeamsId!).Take(ActionCard.MaxRefreshUsers).ToListAsync(cancellation);
        return turn.Activity.From?.Id is { } asker ? [asker, .. known.Where(id => id != asker)] : known;
    }
}
