using CommitteeBot.Committees;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Attendance;

/// <param name="OfNext">True for the next meeting only; otherwise for the last or a named one and the next.</param>
internal sealed record ShowAttendanceRequest(long CommitteeId, MeetingPhrase? Meeting, bool OfNext);

/// <param name="Lines">A heading and the names under it.</param>
internal sealed record AttendanceSection(MeetingView Meeting,
    IReadOnlyList<(string Heading, IReadOnlyList<string> Names)> Lines);

internal sealed record AttendanceOutcome(CommitteeRow Committee,
    IReadOnlyList<AttendanceSection> Sections) : MeetingOutcome;

/// <summary>The people who were at a meeting by its minutes, and those expected at the next one.</summary>
internal sealed class ShowAttendance(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, ShowAttendanceRequest request,
        CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        var sections = new List<AttendanceSection>();
        var coming = request.OfNext || request.Meeting is null || !request.Meeting.IsLast
            ? await desk.UpcomingAsync(committee, request.Meeting, cancellation) is [var first, ..] ? first : null
            : null;
        if (!request.OfNext && (request.Meeting is null || request.Meeting.IsLast || coming is null)
            && await desk.LatestHeldAsync(committee, request.Meeting is { IsLast: true } ? null : request.Meeting,
                cancellation) is { State: MeetingState.Held } held)
            sections.Add(await HeldAsync(held, cancellation));
        if (coming is not null)
            sections.Add(await ExpectedAsync(caller, committee, coming, cancellation));
        return sections.Count > 0
            ? new AttendanceOutcome(committee, sections)
            : new MeetingRefusal(
                request.Meeting is { } phrase ? CalendarWords.NoMeeting(committee.Name, phrase.Words)
                : CalendarWords.NoneKnown(committee.Name), CalendarWords.SeeMeetings);
    }

    private async Task<AttendanceSection> HeldAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        var people = await db.Attendance.AsNoTracking().Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Place)
            .ToListAsync(cancellation);
        IReadOnlyList<string> Of(Presence presence) => [.. people.Where(p => p.Presence == presence).Select(Named)];
        return new AttendanceSection((await new CalendarViews(db).CreateAsync([meeting], cancellation))[0],
            [(AttendanceWords.Present, Of(Presence.Present)),
                (AttendanceWords.InAttendance, Of(Presence.InAttendance)),
                (AttendanceWords.Apologies, Of(Presence.Apologies))]);
    }

    private static string Named(AttendanceRow person) =>
        $"{person.Name}{(person.Role is { } role ? $", {role}" : "")}{(person.SubstituteFor is { } other ? $" (for {other})" : "")}";

    private async Task<AttendanceSection> ExpectedAsync(Caller caller, CommitteeRow committee, MeetingRow meeting,
        CancellationToken cancellation)
    {
        var roster = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && (m.LeftOn == null || m.LeftOn > meeting.Date))
            .OrderByDescending(m => m.Role == CommitteeRole.Chair).ThenBy(m => m.Id)
                .Select(m => new { m.PersonId, m.Person!.Name, m.Role, m.Office }).ToListAsync(cancellation);
        var apologies = await MeetingApologies.ActiveAsync(db, meeting.Id, cancellation);
        var clear = apologies.Where(a => !a.IsUnclear).ToList();
        bool IsAway(long person, string name) =>
            clear.Exists(a => a.PersonId == person || a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        IReadOnlyList<string> Coming(params CommitteeRole[] roles) =>
            [.. roster.Where(m => roles.Contains(m.Role) && !IsAway(m.PersonId, m.Name))
                .Select(m => m.Office is { } office ? $"{m.Name}, {office}" : m.Name)];
        var reasons = MeetingApologies.CanSeeReasons(caller, committee.Id);
        List<(string, IReadOnlyList<string>)> lines =
        [
            (AttendanceWords.Expected,
                [.. Coming(CommitteeRole.Chair, CommitteeRole.Member),
                .. clear.Where(a => a.Substitute is not null).Select(a => $"{a.Substitute} (for {a.Name})")]),
            (AttendanceWords.InAttendance, Coming(CommitteeRole.Officer, CommitteeRole.Guest)),
            (AttendanceWords.ApologiesReceived,
                [.. clear.Select(
                a => MeetingApologies.Describe(a) + (reasons && a.Reason is { } reason ? $": {reason}" : ""))]),
        ];
        if (caller.IsChairOrOfficer(committee.Id) && apologies.Any(a => a.IsUnclear))
            lines.Add((AttendanceWords.Unclear, [.. apologies.Where(a => a.IsUnclear).Select(a => a.Name)]));
        return new AttendanceSection((await new CalendarViews(db).CreateAsync([meeting], cancellation))[0], lines);
    }
}
