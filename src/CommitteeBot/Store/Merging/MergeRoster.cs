using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>The roles of the people of two committees before they became one, and after.</summary>
internal sealed record MergedRoster(
    long From, long Into, IReadOnlyDictionary<(long Committee, long Person), CommitteeRole> Before,
    IReadOnlyDictionary<long, CommitteeRole> After);

/// <summary>
/// Makes one roster of two. Everybody keeps the role that they had; somebody who is on both keeps the higher one.
/// </summary>
internal static class MergeRoster
{
    public static async Task<MergedRoster> RunAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var lines = await db.Memberships.Where(m => m.CommitteeId == from.Id || m.CommitteeId == into.Id)
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        var today = CommitteeDay.At(now, into.Zone);
        var before = lines.Where(m => m.IsActive(today))
            .ToDictionary(m => (m.CommitteeId, m.PersonId), m => m.Role);
        var kept = lines.Where(m => m.CommitteeId == into.Id).ToDictionary(m => m.PersonId);
        foreach (var line in lines.FindAll(m => m.CommitteeId == from.Id))
        {
            if (kept.TryGetValue(line.PersonId, out var same))
            {
                Settle(journal, line, same, today);
            }
            else
            {
                journal.Set(line, nameof(line.CommitteeId), into.Id);
                kept[line.PersonId] = line;
            }
        }

        return new MergedRoster(
            from.Id, into.Id, before,
            kept.Values.Where(m => m.IsActive(today)).ToDictionary(m => m.PersonId, m => m.Role));
    }

    private static void Settle(ChangeJournal journal, MembershipRow line, MembershipRow same, DateOnly today)
    {
        if (line.IsActive(today))
        {
            var wasThere = same.IsActive(today);
            journal.Set(
                same, nameof(same.Role),
                wasThere && same.Role > line.Role ? same.Role : line.Role);
            journal.Set(
                same, nameof(same.LeftOn),
                wasThere && (same.LeftOn is null || same.LeftOn > line.LeftOn) ? same.LeftOn : line.LeftOn);

            // A line of the roster is never deleted.
            journal.Set(line, nameof(line.LeftOn), today);
        }

        journal.Set(same, nameof(same.Office), same.Office ?? line.Office);
        journal.Set(same, nameof(same.Abbreviation), same.Abbreviation ?? line.Abbreviation);
    }
}
