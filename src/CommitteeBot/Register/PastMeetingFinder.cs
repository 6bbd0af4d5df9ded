using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// Finds past meetings that somebody names as "8 October" or "the last meeting": the latest match in each committee,
/// and both meetings of a day that has two.
/// </summary>
internal sealed class PastMeetingFinder(CommitteeDb db)
{
    public async Task<List<long>> FindAsync(
        IReadOnlyList<long> committees, MeetingPhrase phrase, DateOnly today, CancellationToken cancellation)
    {
        var held = await db.Meetings.AsNoTracking()
            .Where(m => committees.Contains(m.CommitteeId) && m.Date <= today && m.State != MeetingState.Cancelled)
            .Where(m => (phrase.Year == null || m.Date!.Value.Year == phrase.Year)
                && (phrase.Month == null || m.Date!.Value.Month == phrase.Month)
                && (phrase.Day == null || m.Date!.Value.Day == phrase.Day))
            .OrderByDescending(m => m.Date)
            .Select(m => new { m.Id, m.CommitteeId, m.Date }).ToListAsync(cancellation);
        return [.. held.GroupBy(m => m.CommitteeId)
            .SelectMany(g => g.TakeWhile(m => m.Date == g.First().Date).Select(m => m.Id))];
    }
}
