using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>
/// Calendars that were read for the committees. One committee has one published calendar: where both have one, that of
/// the other is read on, and what was read from this one stays known.
/// </summary>
internal static class MergeCalendar
{
    public static async Task RunAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        if (!await db.CalendarFeeds.AnyAsync(f => f.CommitteeId == into.Id, cancellation)
            && await db.CalendarFeeds.SingleOrDefaultAsync(f => f.CommitteeId == from.Id, cancellation) is { } feed)
            journal.Set(feed, nameof(feed.CommitteeId), into.Id);

        var known = (await db.CalendarEntries.Where(e => e.CommitteeId == into.Id)
            .Select(e => new { e.Uid, e.Recurrence }).ToListAsync(cancellation)).ToHashSet();
        foreach (var entry in await db.CalendarEntries.Where(e => e.CommitteeId == from.Id).ToListAsync(cancellation))
        {
            if (!known.Contains(new { entry.Uid, entry.Recurrence }))
                journal.Set(entry, nameof(entry.CommitteeId), into.Id);
        }
    }
}
