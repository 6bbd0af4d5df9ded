using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Apologies;

/// <summary>The apologies for upcoming meetings.</summary>
internal static class MeetingApologies
{
    /// <summary>The apologies that haven't been withdrawn, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<ApologyRow>> ActiveAsync(CommitteeDb db, long meetingId,
        CancellationToken cancellation) =>
        await db.Apologies.Where(a => a.MeetingId == meetingId && a.WithdrawnAt == null).OrderBy(a => a.Id)
            .ToListAsync(cancellation);

    public static string Describe(ApologyRow apology) => apology.Substitute is { } substitute
        ? $"{apology.Name} ({substitute} substituting)" : apology.Name;

    /// <summary>Reasons are private: the chair and officers see them, and not in a group chat.</summary>
    public static bool CanSeeReasons(Caller caller, long committeeId) =>
        caller.RoleIn(committeeId) >= CommitteeRole.Chair && !caller.IsGroupChat;

    /// <summary>Everybody on the roster, and the other people on the attendance list of the last meeting.</summary>
    public static async Task<IReadOnlyList<KnownPerson>> CandidatesAsync(CommitteeDb db, CommitteeRow committee,
        DateOnly today, CancellationToken cancellation)
    {
        var roster = await db.Memberships.AsNoTracking().Where(m => m.CommitteeId == committee.Id)
            .Select(m => new { m.PersonId, m.Person!.Name, m.Role, m.Office, m.Abbreviation, m.LeftOn })
                .ToListAsync(cancellation);
        var people = roster.ConvertAll(m => new KnownPerson(
            m.PersonId, m.Name, Offices(m.Office, m.Role),
            m.Abbreviation is null ? [] : [m.Abbreviation], m.LeftOn <= today));
        var last = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Attendance.Count > 0)
            .OrderByDescending(m => m.Date).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation);
        var listed = await db.Attendance.AsNoTracking().Where(a => a.MeetingId == last).OrderBy(a => a.Place)
            .Select(a => new { a.Name, a.Role, a.Abbreviation }).ToListAsync(cancellation);
        people.AddRange(
            listed.Where(a => !people.Exists(p => p.Name.Equals(a.Name, StringComparison.OrdinalIgnoreCase)))
            .DistinctBy(a => a.Name)
            .Select(a =>
                new KnownPerson(null, a.Name, a.Role is null ? [] : [a.Role],
                a.Abbreviation is null ? [] : [a.Abbreviation], HasLeft: false)));
        return people;
    }

    private static IReadOnlyList<string> Offices(string? office, CommitteeRole role) =>
        [.. new[] { office, role == CommitteeRole.Chair && office != "Chair" ? "Chair" : null }.OfType<string>()];
}
