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
        caller.IsChairOrOfficer(committeeId) && !caller.IsGroupChat;

    /// <summary>The people whose apologies may be meant: the roster, and the last meeting's attendance list.</summary>
    public static Task<IReadOnlyList<KnownPerson>> CandidatesAsync(
        CommitteeDb db, CommitteeRow committee, DateOnly today, CancellationToken cancellation) =>
        new CommitteePeople(db, CommitteeDay.Start(today, committee.Zone))
            .RosterAndAttendanceAsync(committee.Id, cancellation, meetings: 1);
}
