using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings;

/// <summary>The meetings of a committee around today: those to come and the last ones held.</summary>
internal sealed class ListMeetings(CommitteeDb db, TimeProvider clock)
{
    private const int MostPast = 6;

    public async Task<MeetingList> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId && caller.CommitteeIds.Contains(c.Id), cancellation);
        var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.Date >= today && m.State != MeetingState.Held)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).ToListAsync(cancellation);
        var past = await db.Meetings.AsNoTracking().Include(m => m.Document)
            .Where(m => m.CommitteeId == committeeId && (m.State == MeetingState.Held || m.Date < today))
            .OrderByDescending(m => m.Date).Take(MostPast).ToListAsync(cancellation);
        return new MeetingList(committee, coming, past);
    }
}

internal sealed record MeetingList(CommitteeRow Committee, IReadOnlyList<MeetingRow> Coming, IReadOnlyList<MeetingRow> Past)
{
    public MeetingRow? Next => Coming.FirstOrDefault(m => m.State == MeetingState.Planned);
}
