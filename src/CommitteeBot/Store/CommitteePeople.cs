using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>
/// Everybody by whom an action, an apology or a role of a committee may be meant: the roster first, then the people of
/// recent attendance lists.
/// </summary>
internal sealed class CommitteePeople(CommitteeDb db, DateTimeOffset now)
{
    /// <summary>
    /// Older attendance lists name people who have moved on, and abbreviations that mean somebody else now.
    /// </summary>
    public const int RecentMeetings = 12;

    // Needed for each line that is logged during a call, when everybody writes at once.
    private static readonly Func<CommitteeDb, long, IAsyncEnumerable<RosterEntry>> Roster = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee) => from m in db.Memberships
                                            join c in db.Committees on m.CommitteeId equals c.Id
                                            where m.CommitteeId == committee
                                            select new RosterEntry(
                                                m.PersonId, m.Person!.Name, m.Role, m.Office, m.Abbreviation, m.LeftOn,
                                                c.Zone));

    private static readonly Func<CommitteeDb, long, IAsyncEnumerable<OtherName>> Names = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee) => db.PersonNames.Where(n => n.CommitteeId == committee && n.UndoneAt == null)
            .Select(n => new OtherName(n.PersonId, n.Name)));

    private static readonly Func<CommitteeDb, long, int, IAsyncEnumerable<AttendedPerson>> Attendance =
        EF.CompileAsyncQuery(
        (CommitteeDb db, long committee, int meetings) => db.Attendance
            .Where(a => db.Meetings.Where(m => m.CommitteeId == committee && m.Attendance.Count > 0)
                .OrderByDescending(m => m.Date).Select(m => m.Id).Take(meetings).Contains(a.MeetingId))
            .OrderByDescending(a => a.Meeting!.Date).ThenBy(a => a.Place)
            .Select(a => new AttendedPerson(a.MeetingId, a.Name, a.Role, a.Abbreviation, a.IsChair)));

    public async Task<List<KnownPerson>> RosterAsync(long committeeId, CancellationToken cancellation)
    {
        var roster = await Roster(db, committeeId).ToListAsync(cancellation);
        var names = (await Names(db, committeeId).ToListAsync(cancellation)).ToLookup(n => n.PersonId, n => n.Name);
        return roster.ConvertAll(m => new KnownPerson(
            m.PersonId,
            m.Name,
            Offices(m.Office, m.Role == CommitteeRole.Chair),
            m.Abbreviation is null ? [] : [m.Abbreviation],
            m.LeftOn <= CommitteeDay.At(now, m.Zone)) { OtherNames = [.. names[m.PersonId]] });
    }

    public async Task<IReadOnlyList<KnownPerson>> RosterAndAttendanceAsync(
        long committeeId, CancellationToken cancellation, int meetings = RecentMeetings)
    {
        var people = await RosterAsync(committeeId, cancellation);
        var attendance = await Attendance(db, committeeId, meetings).ToListAsync(cancellation);
        var latest = attendance.Select(a => a.MeetingId).FirstOrDefault();
        var taken = new HashSet<string>(
            people.Where(p => !p.HasLeft)
            .SelectMany(p => p.Offices.Concat(p.Abbreviations)), StringComparer.OrdinalIgnoreCase);
        foreach (var person in attendance.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase))
        {
            // "Cllr Hart" and "G Hart" of the lists are Gill Hart of the roster, or of a later list.
            if (PersonMatcher.IsOneOf(person.Key, people))
                continue;

            // An office is the latest holder's; whoever held it before is still known by name.
            var last = person.First();
            List<string> offices = [.. Offices(last.Role, last.IsChair && last.MeetingId == latest).Where(taken.Add)];
            List<string> abbreviations = last.Abbreviation is { } a && taken.Add(a) ? [a] : [];
            people.Add(new KnownPerson(null, person.Key, offices, abbreviations, HasLeft: false));
        }

        return people;
    }

    public static List<string> Offices(string? office, bool isChair)
    {
        var offices = office is null ? new List<string>() : [office, .. OfficeForms.PartsOf(office)];
        if (isChair && !offices.Contains("Chair", StringComparer.OrdinalIgnoreCase))
            offices.Add("Chair");
        return offices;
    }

    private sealed record OtherName(long PersonId, string Name);

    private sealed record RosterEntry(
        long PersonId, string Name, CommitteeRole Role, string? Office, string? Abbreviation, DateOnly? LeftOn,
        string Zone);

    private sealed record AttendedPerson(long MeetingId, string Name, string? Role, string? Abbreviation, bool IsChair);
}
