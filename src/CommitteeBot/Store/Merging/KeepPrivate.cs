using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>
/// Keeps each restricted item from those who come to it by a merge only: it stays with the people who could see it
/// before. An officer can show it to somebody else by name.
/// </summary>
internal static class KeepPrivate
{
    public static async Task RunAsync(
        CommitteeDb db, ChangeJournal journal, MergedRoster roster, string by, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var restrictions = await db.Restrictions.AsNoTracking().Include(r => r.Exclusions)
            .Where(r => r.LiftedAt == null && (r.CommitteeId == roster.From || r.CommitteeId == roster.Into))
            .ToListAsync(cancellation);
        foreach (var restriction in restrictions)
        {
            foreach (var (person, role) in roster.After.OrderBy(p => p.Key))
            {
                var before = roster.Before.GetValueOrDefault((restriction.CommitteeId, person));
                if (MaySee(restriction, role) && !MaySee(restriction, before)
                    && !restriction.Exclusions.Exists(x => x.PersonId == person))
                    journal.Add(
                        new RestrictionExclusionRow
                        {
                            RestrictionId = restriction.Id, PersonId = person, At = now, By = by,
                        });
            }
        }
    }

    private static bool MaySee(RestrictionRow restriction, CommitteeRole role) => restriction.Audience switch
    {
        RestrictionAudience.Members => role.IsMember(),
        RestrictionAudience.Chair => role.IsChairOrOfficer(),
        RestrictionAudience.Officers => role.IsOfficer(),
        _ => throw new ArgumentOutOfRangeException(
            nameof(restriction), restriction.Audience, "An audience without a rule."),
    };
}
