using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>What the sources of a committee's calendar say otherwise than it has.</summary>
internal sealed class ShowConflicts(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, committeeId, cancellation);
        var conflicts = await new CalendarViews(db).ConflictsAsync(committee.Id, desk.Today(committee), cancellation);
        return new ConflictsOutcome(
            committee,
            conflicts.Count == 0 ? "No source of the calendar contradicts another." : "These sources contradict each other. The calendar keeps what it has until an officer chooses.",
            conflicts,
            caller.RoleIn(committee.Id) >= CommitteeRole.Officer);
    }
}
