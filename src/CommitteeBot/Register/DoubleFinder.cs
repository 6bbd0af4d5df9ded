using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Finds the action of the last day that a new one repeats. The newest few are enough: two people write down the same minute of a meeting.</summary>
internal sealed class DoubleFinder(CommitteeDb db, Ledger ledger)
{
    private const int Newest = 50;
    private static readonly TimeSpan Within = TimeSpan.FromDays(1);

    public async Task<ActionRow?> FindAsync(Caller caller, CommitteeRow committee, string text, ResolvedOwner owner, CancellationToken cancellation)
    {
        var since = ledger.Now - Within;
        var recent = await ledger.Actions(caller)
            .Where(a => a.CommitteeId == committee.Id && a.Number >= committee.NextActionNumber - Newest)
            .OrderByDescending(a => a.Number)
            .Select(a => new { a.Id, a.Text, a.Owner, a.OwnerPersonId, a.State, a.LoggedAt })
            .ToListAsync(cancellation);
        var staged = db.Actions.Local.Where(a => a.CommitteeId == committee.Id && a.Id == 0)
            .FirstOrDefault(a => SameOwner(a.Owner, a.OwnerPersonId, owner) && ActionLikeness.IsSame(a.Text, text));
        if (staged is not null)
            return staged;
        var same = recent.Find(a => a.LoggedAt >= since && ActionLife.IsAlive(a.State)
            && SameOwner(a.Owner, a.OwnerPersonId, owner) && ActionLikeness.IsSame(a.Text, text));
        return same is null ? null : await db.Actions
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .SingleAsync(a => a.Id == same.Id, cancellation);
    }

    private static bool SameOwner(string? name, long? personId, ResolvedOwner owner) =>
        owner.PersonIds.Count > 0 && personId is not null
            ? owner.PersonIds[0] == personId
            : string.Equals(name, owner.Name, StringComparison.OrdinalIgnoreCase);
}
