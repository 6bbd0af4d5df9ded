using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// The holds in force: what may not be disposed of or erased, because somebody has asked for it or a case needs it.
/// </summary>
internal sealed record Holds(bool All, IReadOnlyList<long> CommitteeIds, IReadOnlyList<long> PersonIds)
{
    public bool Any => All || CommitteeIds.Count > 0 || PersonIds.Count > 0;

    public static async Task<Holds> ReadAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var rows = await db.Holds.AsNoTracking().Where(h => h.EndedAt == null).ToListAsync(cancellation);
        var committees = rows.Select(h => h.CommitteeId).OfType<long>().ToList();

        // What stays with a committee that was merged, such as its audit, is held with the one that it was merged into.
        var merged = await db.Committees.IgnoreQueryFilters()
            .Where(c => c.MergedIntoId != null && committees.Contains(c.MergedIntoId.Value)).Select(c => c.Id)
            .ToListAsync(cancellation);
        return new Holds(
            rows.Exists(h => h.CommitteeId is null && h.PersonId is null),
            [.. committees.Union(merged)],
            [.. rows.Select(h => h.PersonId).OfType<long>().Distinct()]);
    }
}
