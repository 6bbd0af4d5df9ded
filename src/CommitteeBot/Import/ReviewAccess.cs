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

    /// <summary>
    /// The same; for officers also one whose call was heard and whose minutes are still to come.
    /// </summary>
    public async Task<MeetingRow?> FindMeetingOrCallAsync(
        Caller caller, long meetingId, CancellationToken cancellation)
    {
        if (await FindMeetingAsync(caller, meetingId, cancellation) is { } meeting)
            return meeting;
        var heard = db.ActionsFor(caller.Scope).Where(a => a.MeetingId == meetingId && a.Heard != null);
        var mine = caller.OfficerIds;
        return await db.Meetings.Include(m => m.Committee).SingleOrDefaultAsync(
            m => m.Id == meetingId && mine.Contains(m.CommitteeId) && heard.Any(a => a.CommitteeId == m.CommitteeId), cancellation);
    }

    /// <summary>
    /// The actions read from this meeting's minutes, and what was said in its call, as far as that may be shown here.
    /// </summary>
    public IQueryable<ActionRow> Actions(Caller caller, MeetingRow meeting) =>
        db.ActionsFor(caller.Scope).Where(a => a.MeetingId == meeting.Id && (a.Line != null || a.Heard != null))
            .Include(a => a.Heard);

    public ActionAuthor Author(Caller caller, string? activityId) => new(caller.Name, caller.PersonId, activityId, Now);
}
