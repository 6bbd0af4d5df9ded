using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="Url">Null to show the feed, or with <paramref name="IsOff"/> to remove it.</param>
/// <param name="IsAllowed">True if the bot may read from that address.</param>
internal sealed record SetCalendarFeedRequest(long CommitteeId, string? Url, bool TakesAll, bool IsOff, bool IsAllowed);

/// <param name="Detail">The result of the last reading, or what is read; null if there is neither.</param>
internal sealed record CalendarFeedOutcome(CommitteeRow Committee, string Summary, string? Detail) : MeetingOutcome;

/// <summary>Sets, shows or removes the published calendar that is read for a committee.</summary>
internal sealed class SetCalendarFeed(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, SetCalendarFeedRequest request,
        CancellationToken cancellation)
    {
        var desk = new CalendarAccess(db, time);
        if (request.Url is not null || request.IsOff)
            await db.BeginWriteAsync(cancellation);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, CalendarWords.Calendar, cancellation) is { } refused)
            return refused;
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.CommitteeId == committee.Id, cancellation);
        if (request.IsOff)
            return Off(committee, feed);
        if (request.Url is null)
            return Shown(committee, feed);
        if (!request.IsAllowed)
            return new MeetingRefusal(CalendarWords.FeedNotAllowed, CalendarWords.SendFile);
        if (feed is null)
        {
            feed = new CalendarFeedRow { CommitteeId = committee.Id, Url = request.Url, AddedBy = caller.Name };
            db.CalendarFeeds.Add(feed);
        }

        (feed.Url, feed.TakesAll, feed.AddedBy, feed.AddedAt, feed.DueAt) = (request.Url, request.TakesAll,
            caller.Name, desk.Now, desk.Now);
        (feed.ETag, feed.Fault, feed.Failures, feed.ReadAt) = (null, null, 0, null);
        return new CalendarFeedOutcome(
            committee,
            CalendarWords.FeedSet,
            CalendarWords.FeedTakes(committee.Name, committee.Prefix, request.TakesAll));
    }

    private MeetingOutcome Off(CommitteeRow committee, CalendarFeedRow? feed)
    {
        if (feed is null)
            return new MeetingRefusal(CalendarWords.NoFeed(committee.Name));
        db.CalendarFeeds.Remove(feed);
        return new CalendarFeedOutcome(committee, CalendarWords.FeedOff, null);
    }

    /// <summary>Shows the host only: the rest of such an address is as good as a password.</summary>
    private static CalendarFeedOutcome Shown(CommitteeRow committee, CalendarFeedRow? feed) => feed is null
        ? new CalendarFeedOutcome(committee, CalendarWords.SetFeed(committee.Name), null)
        : new CalendarFeedOutcome(
            committee,
            CalendarWords.Feed(new Uri(feed.Url).Host, feed.AddedBy),
            feed.Fault ?? (
                feed.ReadAt is { } read ? CalendarWords.FeedRead(CommitteeDay.At(read, committee.Zone))
                : CalendarWords.FeedUnread));
}
