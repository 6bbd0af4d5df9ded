using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Minutes say which meeting they confirm and when the next one is: both ends of the chain learn of it, whichever came in first.</summary>
internal static class MeetingLinks
{
    public static async Task LinkAsync(CommitteeDb db, CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        var others = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Id != meeting.Id && m.Date != null).ToListAsync(cancellation);
        if (meeting is { PreviousConfirmed: true, PreviousDate: { } previous } && others.Find(m => m.Date == previous) is { } confirmed)
            Confirm(confirmed, meeting);
        if (others.Find(m => m.PreviousConfirmed && m.PreviousDate == meeting.Date) is { } confirming)
            Confirm(meeting, confirming);

        if (meeting.NextReplaces is { } replaced && others.Find(m => m.Date == replaced && m.State == MeetingState.Planned) is { } moved)
            moved.State = MeetingState.Cancelled;
        if (meeting.NextDate is { } next && !others.Exists(m => m.Date == next))
        {
            db.Meetings.Add(new MeetingRow
            {
                Committee = committee,
                Date = next,
                Start = meeting.NextTime,
                Venue = meeting.NextVenue,
                State = MeetingState.Planned,
            });
        }

        static void Confirm(MeetingRow earlier, MeetingRow later)
        {
            earlier.MinutesStatus = MinutesStatus.Confirmed;
            earlier.ConfirmedByMeetingId = later.Id;
        }
    }
}
