using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// Compares the scope that a message was written for with the scope of the people who would read it now.
/// </summary>
internal sealed class CheckScope(CommitteeDb db)
{
    public async Task<bool> AllowsAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation) =>
        row.Scope is not { } stored
            || await AllowsAsync(MessageScope.Read(stored), row.CreatedAt, readers, cancellation);

    /// <param name="scope">The scope that the text was written for.</param>
    /// <param name="writtenAt">When that was.</param>
    /// <param name="readers">The scope of the people who would read it now.</param>
    public async Task<bool> AllowsAsync(
        ReadScope scope, DateTimeOffset writtenAt, ReadScope readers, CancellationToken cancellation)
    {
        if (!readers.Includes(scope))
            return false;

        // The text may quote an item that was open when it was written and has been restricted since.
        var committees = scope.CommitteeIds;
        var restricted = await db.Restrictions.AsNoTracking()
            .Where(r => r.LiftedAt == null && r.SetAt > writtenAt && committees.Contains(r.CommitteeId))
            .Select(r => new { r.Id, r.CommitteeId }).ToListAsync(cancellation);
        return restricted.TrueForAll(r => readers.Includes(r.CommitteeId, r.Id));
    }
}
