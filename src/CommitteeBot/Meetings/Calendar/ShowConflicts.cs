using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>The open conflicts between the sources of a committee's calendar.</summary>
internal sealed class ShowConflicts(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, committeeId, cancellation);
        var conflicts = await new CalendarViews(db).ConflictsAsync(committee.Id, desk.Today(committee), cancellation);
        return new ConflictsOutcome(
            committee,
            conflicts.Count == 0 ? CalendarWords.NoConflicts : CalendarWords.Conflicts,
            conflicts,
            caller.IsOfficer(committee.Id));
    }
}
