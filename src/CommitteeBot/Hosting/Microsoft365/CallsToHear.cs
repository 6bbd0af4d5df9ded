using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>The calls of a committee's meetings that ended within the last day.</summary>
internal sealed class CallsToHear(CommitteeDb db, TimeProvider clock)
{
    /// <summary>What is written down of a call is there within hours.</summary>
    private static readonly TimeSpan For = TimeSpan.FromHours(24);
    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    public async Task<IReadOnlyList<CallToHear>> ReadAsync(FollowedCommittee followed, CancellationToken cancellation)
    {
        var all = await db.Committees.AsNoTracking().ToListAsync(cancellation);
        if (FollowedSources.Find(all, followed.Committee) is not { } committee)
            return [];
        var now = clock.GetUtcNow();
        var today = CommitteeDay.At(now, committee.Zone);
        var (first, prefix) = (today.AddDays(-2), MailboxSource.PrefixOf(followed));
        var meetings = await (
            from entry in db.CalendarEntries.AsNoTracking()
            join meeting in db.Meetings.AsNoTracking() on entry.MeetingId equals meeting.Id
            where entry.CommitteeId == committee.Id && entry.Uid.StartsWith(prefix) && entry.JoinUrl != null
                && meeting.CommitteeId == committee.Id && meeting.State != MeetingState.Cancelled
                && meeting.Date >= first && meeting.Date <= today
            orderby meeting.Date, meeting.Id
            select new { entry.JoinUrl, Meeting = meeting }).ToListAsync(cancellation);
        return [.. meetings.Select(m => Of(m.Meeting, m.JoinUrl!, committee.Zone)).OfType<CallToHear>()
            .Where(c => c.End <= now && now <= c.End + For).DistinctBy(c => c.MeetingId)];
    }

    /// <returns>Null where the address doesn't say who has called the meeting.</returns>
    private static CallToHear? Of(MeetingRow meeting, string joinUrl, string zone)
    {
        if (MeetingChat.OrganizerIn(joinUrl) is not { } organizer)
            return null;
        var begin = Moment(meeting.Date!.Value, meeting.Start ?? TimeOnly.MinValue, zone);
        var end = meeting.End is { } until ? Moment(meeting.Date.Value, until, zone)
            : meeting.Start is null ? begin.AddDays(1) : begin + UsualLength;
        return new CallToHear(meeting.Id, organizer, joinUrl, begin, end < begin ? end.AddDays(1) : end);
    }

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time, string zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local));
    }
}
