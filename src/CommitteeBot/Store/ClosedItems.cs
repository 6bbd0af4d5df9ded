using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>
/// The restricted items that are closed to people whose role would let them in: an officer has limited the item, or
/// keeps it from one of them.
/// </summary>
internal static class ClosedItems
{
    public static async Task<ReadScope> ExcludeFromAsync(
        CommitteeDb db, ReadScope sight, IReadOnlyList<long> personIds, CancellationToken cancellation)
    {
        if (sight.RestrictedCommitteeIds.Count == 0)
            return sight;

        var (restricted, chairs, officers) = (
            sight.RestrictedCommitteeIds, sight.CommitteesWithRole(CommitteeRole.Chair),
            sight.CommitteesWithRole(CommitteeRole.Officer));
        var closed = await db.Restrictions.AsNoTracking()
            .Where(r => r.LiftedAt == null && restricted.Contains(r.CommitteeId)
                && ((r.Audience == RestrictionAudience.Chair && !chairs.Contains(r.CommitteeId))
                    || (r.Audience == RestrictionAudience.Officers && !officers.Contains(r.CommitteeId))
                    || r.Exclusions.Any(x => personIds.Contains(x.PersonId))))
            .Select(r => r.Id).ToListAsync(cancellation);
        if (closed.Count == 0)
            return sight;

        var actions = await db.Actions.IgnoreQueryFilters()
            .Where(a => a.RestrictionId != null && closed.Contains(a.RestrictionId.Value)).Select(a => a.Id)
            .ToListAsync(cancellation);
        return sight.Excluding(closed, actions);
    }
}
