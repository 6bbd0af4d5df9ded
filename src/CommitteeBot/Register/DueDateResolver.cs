using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// Gives "by the next meeting" its date: from the calendar, otherwise from the latest minutes, which announce the
/// following meeting.
/// </summary>
internal sealed class DueDateResolver(CommitteeDb db)
{
    public async Task<ParsedDueDate> ResolveAsync(
        ParsedDueDate due, long committeeId, DateOnly today, CancellationToken cancellation)
    {
        if (due is not { Problem: DueDateProblem.MeetingUnknown, Meeting: { } meeting })
            return due;
        var planned = await db.Meetings
            .Where(m => m.CommitteeId == committeeId && m.State != MeetingState.Cancelled && m.Date > today)
            .Select(m => m.Date!.Value).ToListAsync(cancellation);
        var announced = await db.Meetings
            .Where(m => m.CommitteeId == committeeId && m.NextDate > today
            && !db.MeetingEvents.Any(e => e.SourceKey == "minutes:" + m.Id))
            .OrderByDescending(m => m.Date).Select(m => m.NextDate!.Value).Take(1).ToListAsync(cancellation);
        return (meeting.FindIn(planned, today) ?? meeting.FindIn(announced, today)) is { } date
            ? due.WithMeetingDate(date)
            : due;
    }
}
