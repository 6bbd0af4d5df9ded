using CommitteeBot.Committees;
using CommitteeBot.Committees.Following;
using CommitteeBot.Graph;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Meetings.Ics;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Reads a mailbox's calendar each hour, whole, and hands each committee's events to its calendar as a published one's:
/// what contradicts another source is put before the officers, and so is what is no longer there.
/// </summary>
internal sealed class MailboxSource(GraphSettings settings, MailboxEvents mailboxes, TimeProvider clock) : IFollowedSource
{
    private const int MonthsAhead = 18;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.Calendar is not null).GroupBy(KeyOf)
        .Select(g => new FollowedKey(g.Key, [.. g.Select(c => c.Committee)], "the calendar"));

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.Where(c => c.Calendar is not null && KeyOf(c) == source.Key).ToList();
        var now = clock.GetUtcNow();
        var events = await mailboxes.ReadAsync(
            followed[0].Calendar!, now.AddDays(-1), now.AddMonths(MonthsAhead), cancellation);
        return async (db, held, token) =>
        {
            held.DueAt = clock.GetUtcNow() + Interval;
            foreach (var committee in followed)
                await WriteAsync(db, committee, events, token);
            await db.BeginWriteAsync(token);
        };
    }

    private async Task WriteAsync(
        CommitteeDb db, FollowedCommittee followed, IReadOnlyList<MailboxEvent> events, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        if (FollowedSources.Find(all, followed.Committee) is not { } committee)
            return;
        var rule = new EventRule(followed.CalendarCategory, followed.CalendarSubject);
        var prefix = PrefixOf(followed);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(committee.Zone);
        var mine = events.Where(e => rule.IsSet
            ? rule.Matches(e.Subject, e.Categories)
            : ImportCalendar.BelongsTo(e.Subject, all).Contains(committee.Id)).ToList();
        var occurrences = mine.ConvertAll(e => OccurrenceOf(e, prefix, zone));
        var request = new ImportCalendarRequest(
            "", committee.Id, [committee.Id], $"the calendar {followed.Calendar} in Microsoft 365", "Microsoft 365", null, null)
        {
            UidPrefix = prefix,
        };
        var reading = new CalendarReading(
            committee.Id, CommitteeDay.At(clock.GetUtcNow(), committee.Zone), new IcsReading(occurrences, [], null), occurrences);
        await new ImportCalendar(db, clock).RunAsync(request, [reading], cancellation);
        await db.FlushAsync(cancellation);
        await TieChatsAsync(db, committee, mine, prefix, cancellation);
        await KeepIdsAsync(db, committee, mine, prefix, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static IcsOccurrence OccurrenceOf(MailboxEvent read, string prefix, TimeZoneInfo zone)
    {
        var start = read.Start.In(zone);
        var end = read.Start.IsDay ? null : read.End?.In(zone);
        return new IcsOccurrence(
            prefix + read.Uid, read.Recurrence, (int)((read.ModifiedAt?.ToUnixTimeSeconds() ?? 0) & int.MaxValue), read.Subject,
            read.Location is { Length: > 0 } place ? place : null, DateOnly.FromDateTime(start),
            read.Start.IsDay ? null : TimeOnly.FromDateTime(start),
            end is { } until && DateOnly.FromDateTime(until) == DateOnly.FromDateTime(start) ? TimeOnly.FromDateTime(until) : null,
            read.IsCancelled);
    }

    /// <summary>The chat of a call is its committee's, unless somebody has said otherwise in it.</summary>
    private static async Task TieChatsAsync(CommitteeDb db, CommitteeRow committee, IReadOnlyList<MailboxEvent> mine,
        string prefix, CancellationToken cancellation)
    {
        var chats = mine.Where(e => e.ChatId is not null).ToList();
        foreach (var read in chats)
        {
            var uid = prefix + read.Uid;
            if (await db.CalendarEntries.SingleOrDefaultAsync(e => e.CommitteeId == committee.Id && e.Uid == uid
                && e.Recurrence == read.Recurrence && e.ChatId != read.ChatId, cancellation) is { } entry)
                entry.ChatId = read.ChatId;
        }

        var ids = chats.Select(c => c.ChatId).Distinct().ToList();
        foreach (var chat in await db.Conversations.Where(c => ids.Contains(c.Id) && c.CommitteeId == null).ToListAsync(cancellation))
            chat.CommitteeId = committee.Id;
    }

    /// <summary>By which an event is found again when something is to be written into it.</summary>
    private static async Task KeepIdsAsync(CommitteeDb db, CommitteeRow committee, IReadOnlyList<MailboxEvent> mine,
        string prefix, CancellationToken cancellation)
    {
        var entries = await db.CalendarEntries.Where(e => e.CommitteeId == committee.Id && e.Uid.StartsWith(prefix))
            .ToDictionaryAsync(e => (e.Uid, e.Recurrence), cancellation);
        foreach (var read in mine)
        {
            if (entries.TryGetValue((prefix + read.Uid, read.Recurrence), out var entry))
                (entry.EventId, entry.JoinUrl) = (read.Id, read.JoinUrl);
        }
    }

    /// <summary>How the keys of the mailbox's events begin.</summary>
    public static string PrefixOf(FollowedCommittee committee) => $"m365:{committee.Calendar}:";

    public static string KeyOf(FollowedCommittee committee) => $"calendar/{committee.Calendar}";
}
