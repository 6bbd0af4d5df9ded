using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// Finds the action of the last day that a new one repeats. The newest few are enough: two people write down the same
/// minute of a meeting.
/// </summary>
internal sealed class DuplicateFinder(CommitteeDb db, RegisterAccess access)
{
    private const int Newest = 50;
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private static readonly Func<CommitteeDb, long, int, DateTimeOffset,
    IAsyncEnumerable<RecentAction>> RecentActions = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee, int from, DateTimeOffset since) => db.Actions
            .Where(a => a.CommitteeId == committee && a.Number >= from && a.LoggedAt >= since)
            .OrderByDescending(a => a.Number)
            .Select(a => new RecentAction(a.Id, a.Number, a.Text, a.Owner, a.OwnerPersonId, a.State))
            .Take(Newest));

    private readonly List<RecentAction> recent = [];

    /// <summary>The newest action that it knows; if the store has a newer one, it has to read again.</summary>
    public int ReadUpTo { get; private set; }

    /// <summary>
    /// Call it before the writers' queue and again within it: the second time, while everybody waits, it reads only
    /// what others have logged in the meantime.
    /// </summary>
    public async Task ReadAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        if (!RegisterAccess.VisibleCommittees(caller).Contains(committeeId))
            return;
        using var limit = db.LimitTo(caller.Scope);
        var newer = await RecentActions(
            db, committeeId, ReadUpTo + 1, access.Now - Window).ToListAsync(cancellation);
        ReadUpTo = newer.Count == 0 ? ReadUpTo : newer[0].Number;
        recent.InsertRange(0, newer);
    }

    /// <param name="added">Those of the same message, which the store doesn't have yet.</param>
    public async Task<ActionRow?> FindAsync(
        string text, ResolvedOwner owner, IReadOnlyList<ActionRow> added, CancellationToken cancellation)
    {
        var wanted = TextSimilarity.From(text);
        if (added.FirstOrDefault(a => IsSameOwner(a.Owner, a.OwnerPersonId, owner)
            && wanted.IsSame(a.Text)) is { } beside)
            return beside;

        var same = recent.Take(Newest).FirstOrDefault(
            a => ActionLifecycle.IsActive(a.State) && IsSameOwner(a.Owner, a.OwnerPersonId, owner)
                && wanted.IsSame(a.Text));
        return same is null ? null : await db.Actions
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .SingleAsync(a => a.Id == same.Id, cancellation);
    }

    private sealed record RecentAction(
        long Id, int Number, string Text, string? Owner, long? OwnerPersonId, ActionState State);

    private static bool IsSameOwner(string? name, long? personId, ResolvedOwner owner) =>
        owner.PersonIds.Count > 0 && personId is not null
            ? owner.PersonIds[0] == personId
            : string.Equals(name, owner.Name, StringComparison.OrdinalIgnoreCase);
}
