using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Finds the action of the last day that a new one repeats. The newest few are enough: two people write down the same minute of a meeting.</summary>
internal sealed class DuplicateFinder(CommitteeDb db, RegisterAccess ledger)
{
    private const int Newest = 50;
    private static readonly TimeSpan Within = TimeSpan.FromDays(1);

    private static readonly Func<CommitteeDb, long, int, DateTimeOffset, IAsyncEnumerable<Recent>> RecentActions = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee, int from, DateTimeOffset since) => db.Actions
            .Where(a => a.CommitteeId == committee && a.Number >= from && a.LoggedAt >= since)
            .OrderByDescending(a => a.Number)
            .Select(a => new Recent(a.Id, a.Number, a.Text, a.Owner, a.OwnerPersonId, a.State))
            .Take(Newest));

    private readonly List<Recent> recent = [];
    private int readUpTo;

    /// <summary>
    /// Reads what there is before the writers' queue, so that what is read within it, while everybody waits, is only what the others have logged in the
    /// meantime.
    /// </summary>
    public async Task ReadAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        if (!RegisterAccess.VisibleCommittees(caller).Contains(committeeId))
            return;
        using var limit = db.LimitTo(caller.Scope);
        var newer = await RecentActions(db, committeeId, readUpTo + 1, ledger.Now - Within).ToListAsync(cancellation);
        readUpTo = newer.Count == 0 ? readUpTo : newer[0].Number;
        recent.InsertRange(0, newer);
    }

    /// <param name="staged">Those of the same message, which the store does not have yet.</param>
    public async Task<ActionRow?> FindAsync(
        Caller caller, CommitteeRow committee, string text, ResolvedOwner owner, IReadOnlyList<ActionRow> staged, CancellationToken cancellation)
    {
        var wanted = TextSimilarity.From(text);
        if (staged.FirstOrDefault(a => SameOwner(a.Owner, a.OwnerPersonId, owner) && wanted.IsSame(a.Text)) is { } beside)
            return beside;

        using var limit = db.LimitTo(caller.Scope);
        var same = recent.Take(Newest).FirstOrDefault(a => ActionLifecycle.IsActive(a.State) && SameOwner(a.Owner, a.OwnerPersonId, owner) && wanted.IsSame(a.Text));
        return same is null ? null : await db.Actions
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .SingleAsync(a => a.Id == same.Id, cancellation);
    }

    private sealed record Recent(long Id, int Number, string Text, string? Owner, long? OwnerPersonId, ActionState State);

    private static bool SameOwner(string? name, long? personId, ResolvedOwner owner) =>
        owner.PersonIds.Count > 0 && personId is not null
            ? owner.PersonIds[0] == personId
            : string.Equals(name, owner.Name, StringComparison.OrdinalIgnoreCase);
}
