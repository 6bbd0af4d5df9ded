using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>What every press on a review card does alike: find the meeting that this officer may check, and write the history.</summary>
internal sealed class ReviewAccess(CommitteeDb db, TimeProvider time)
{
    public const string Unknown = "There is no such meeting that you can check: officers and chairs check the minutes of their own committees.";

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public static bool MayReview(Caller caller, long committeeId) => caller.RoleIn(committeeId) >= CommitteeRole.Chair;

    /// <summary>The meeting, tracked; null where this caller has no business with it.</summary>
    public async Task<MeetingRow?> FindMeetingAsync(Caller caller, long meetingId, CancellationToken cancellation)
    {
        var mine = caller.Roles.Where(r => r.Value >= CommitteeRole.Chair).Select(r => r.Key).ToList();
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

    public void AddHistory(Caller caller, ActionRow action, ActionChange change, string? from, string? to, string? note, string? activityId)
    {
        action.Version++;
        action.History.Add(new ActionEventRow
        {
            At = Now,
            By = caller.Name,
            ByPersonId = caller.PersonId,
            Change = change,
            From = from,
            To = to,
            Note = note,
            Before = change == ActionChange.Comment ? null : ActionSnapshot.From(action).ToJson(),
            ActivityId = activityId,
        });
    }

    public void ChangeState(Caller caller, ActionRow action, ActionState to, string? note, string? activityId)
    {
        AddHistory(caller, action, ActionChange.State, action.State.ToString(), to.ToString(), note, activityId);
        action.State = to;
        action.EndedAt = ActionLifecycle.IsActive(to) ? null : Now;
    }
}
