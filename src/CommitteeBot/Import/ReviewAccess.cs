using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Access to imports: chairs and officers check those of their own committees.</summary>
internal sealed class ReviewAccess(CommitteeDb db, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public static bool MayReview(Caller caller, long committeeId) => caller.IsChairOrOfficer(committeeId);

    /// <summary>The meeting, tracked; null where this caller may not check it.</summary>
    public async Task<MeetingRow?> FindMeetingAsync(Caller caller, long meetingId, CancellationToken cancellation)
    {
        var mine = caller.ChairOrOfficerIds;
        return await db.Meetings.Include(m => m.Committee).Include(m => m.Document)
            .SingleOrDefaultAsync(
                m => m.Id == meetingId && m.Document != null && mine.Contains(m.CommitteeId), cancellation);
    }

    /// <summary>The actions read from this meeting's minutes that may be shown here.</summary>
    public IQueryable<ActionRow> Actions(Caller caller, MeetingRow meeting) =>
        db.ActionsFor(caller.Scope).Where(a => a.MeetingId == meeting.Id && a.Line != null);

    public ActionAuthor Author(Caller caller, string? activityId) => new(caller.Name, caller.PersonId, activityId, Now);
}
