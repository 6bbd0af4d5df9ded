using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Finds the action of the last day that a new one repeats. The newest few are enough: two people write down the same minute of a meeting.</summary>
internal sealed class DoubleFinder(CommitteeDb db, Ledger ledger)
{
    private const int Newest = 50;
    private static readonly TimeSpan Within = TimeSpan.FromDays(1);

    private static readonly Func<CommitteeDb, long, bool, int, DateTimeOffset, IAsyncEnumerable<Recent>> RecentActions = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee, bool seesRestricted, int from, DateTimeOffset since) => db.Actions
            .Where(a => a.CommitteeId == committee && a.Number >= from && a.LoggedAt >= since && (seesRestricted || !a.IsRestricted))
            .OrderByDescending(a => a.Number)
            .Select(a => new Recent(a.Id, a.Text, a.Owner, a.OwnerPersonId, a.State)));

    /// <param name="staged">Those of the same message, which the store does not have yet.</param>
    public async Task<ActionRow?> FindAsync(
        Caller caller, CommitteeRow committee, string text, ResolvedOwner owner, IReadOnlyList<ActionRow> staged, CancellationToken cancellation)
    {
        var wanted = ActionLikeness.Of(text);
        if (staged.FirstOrDefault(a => SameOwner(a.Owner, a.OwnerPersonId, owner) && wanted.IsSame(a.Text)) is { } beside)
            return beside;

        if (!Ledger.Visible(caller).Contains(committee.Id))
            return null;
        var seesRestricted = caller.RestrictedCommitteeIds.Contains(committee.Id);
        var recent = await RecentActions(db, committee.Id, seesRestricted, committee.NextActionNumber - Newest, ledger.Now - Within).ToListAsync(cancellation);
        var same = recent.Find(a => ActionLife.IsAlive(a.State) && SameOwner(a.Owner, a.OwnerPersonId, owner) && wanted.IsSame(a.Text));
        return same is null ? null : await db.Actions
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .SingleAsync(a => a.Id == same.Id, cancellation);
    }

    private sealed record Recent(long Id, string Text, string? Owner, long? OwnerPersonId, ActionState State);

    private static bool SameOwner(string? name, long? personId, ResolvedOwner owner) =>
        owner.PersonIds.Count > 0 && personId is not null
            ? owner.PersonIds[0] == personId
            : string.Equals(name, owner.Name, StringComparison.OrdinalIgnoreCase);
}
