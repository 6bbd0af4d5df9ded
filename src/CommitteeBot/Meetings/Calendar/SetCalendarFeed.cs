using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="Url">Null to ask, or with <paramref name="IsOff"/> to stop.</param>
/// <param name="IsAllowed">Whether the bot may read from that address.</param>
internal sealed record SetCalendarFeedRequest(long CommitteeId, string? Url, bool TakesAll, bool IsOff, bool IsAllowed);

/// <param name="Detail">How the last reading went; null where there was none.</param>
internal sealed record CalendarFeedOutcome(CommitteeRow Committee, string Summary, string? Detail) : MeetingOutcome;

/// <summary>Which published calendar is read for a committee.</summary>
internal sealed class SetCalendarFeed(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, SetCalendarFeedRequest request, CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        if (request.Url is not null || request.IsOff)
            await db.BeginWriteAsync(cancellation);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, "the calendar", cancellation) is { } refused)
            return refused;
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.CommitteeId == committee.Id, cancellation);
        if (request.IsOff)
            return Off(committee, feed);
        if (request.Url is null)
            return Shown(committee, feed);
        if (!request.IsAllowed)
            return new MeetingRefusal("That address cannot be read: it has to begin with https and be of a calendar host that the administrator allows (setting Calendar:FeedHosts).", "An .ics file can be sent here instead.");
        if (feed is null)
        {
            feed = new CalendarFeedRow { CommitteeId = committee.Id, Url = request.Url, AddedBy = caller.Name };
            db.CalendarFeeds.Add(feed);
        }

        (feed.Url, feed.TakesAll, feed.AddedBy, feed.AddedAt, feed.DueAt) = (request.Url, request.TakesAll, caller.Name, desk.Now, desk.Now);
        (feed.ETag, feed.Fault, feed.Failures, feed.ReadAt) = (null, null, 0, null);
        return new CalendarFeedOutcome(
            committee,
            "The calendar will be read within a minute, and then again and again.",
            request.TakesAll ? $"Every event of it is taken as a meeting of the {committee.Name}." : $"Events that name the {committee.Name} or {committee.Prefix} in their title are its meetings; the others are left alone.");
    }

    private MeetingOutcome Off(CommitteeRow committee, CalendarFeedRow? feed)
    {
        if (feed is null)
            return new MeetingRefusal($"No calendar is read for the {committee.Name}.");
        db.CalendarFeeds.Remove(feed);
        return new CalendarFeedOutcome(committee, "The calendar is no longer read. What came from it stays.", null);
    }

    /// <summary>The host only: the rest of such an address is as good as a password.</summary>
    private static CalendarFeedOutcome Shown(CommitteeRow committee, CalendarFeedRow? feed) => feed is null
        ? new CalendarFeedOutcome(committee, $"No calendar is read for the {committee.Name}. Set one: calendar feed https://…", null)
        : new CalendarFeedOutcome(
            committee,
            $"A calendar of {new Uri(feed.Url).Host} is read, set by {feed.AddedBy}.",
            feed.Fault ?? (feed.ReadAt is { } read ? $"Last read without fault on {UkDate.Long(CommitteeDay.At(read, committee.Zone))}." : "It has not been read yet."));
}
