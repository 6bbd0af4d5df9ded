using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>What every press on a review card does alike: find the meeting that this officer may check, and write the history.</summary>
internal sealed class ReviewAccess(CommitteeDb db, TimeProvider time)
{
    public const string Unknown = "There is no such meeting that you can check: officers and chairs check the minutes of their own committees.";

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public static bool MayReview(Caller caller, long committeeId) => caller.IsChairOrOfficer(committeeId);

    /// <summary>The meeting, tracked; null where this caller has no business with it.</summary>
    public async Task<MeetingRow?> FindMeetingAsync(Caller caller, long meetingId, CancellationToken cancellation)
    {
        var mine = caller.ChairOrOfficerIds;
        return await db.Meetings.Include(m => m.Committee).Include(m => m.Document)
            .SingleOrDefaultAsync(m => m.Id == meetingId && m.Document != null && mine.Contains(m.CommitteeId), cancellation);
    }

    /// <summary>The actions read from this meeting's minutes that this caller may see here.</summary>
    public IQueryable<ActionRow> Actions(Caller caller, MeetingRow meeting)
    {
        var seesAll = caller.RestrictedCommitteeIds.Contains(meeting.CommitteeId);
        var seesRegister = caller.Scope.MemberCommitteeIds.Contains(meeting.CommitteeId);
        return db.Actions.Where(a => a.MeetingId == meeting.Id && a.Line != null && seesRegister && (seesAll || !a.IsRestricted));
    }

    public ActionAuthor Author(Caller caller, string? activityId) => new(caller.Name, caller.PersonId, activityId, Now);
}
