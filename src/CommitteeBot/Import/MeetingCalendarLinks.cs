using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Moves a planned meeting's calendar entries, apologies and agenda to the meeting that replaces it.</summary>
internal static class MeetingCalendarLinks
{
    public static async Task MoveAsync(CommitteeDb db, long from, long to, CancellationToken cancellation)
    {
        await db.MeetingEvents.Where(e => e.MeetingId == from)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.MeetingId, to), cancellation);
        await db.MeetingConflicts.Where(c => c.MeetingId == from)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.MeetingId, to), cancellation);
        await db.Apologies.Where(
            a => a.MeetingId == from && !db.Apologies.Any(b => b.MeetingId == to && b.Name == a.Name))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.MeetingId, to), cancellation);
        await db.AgendaItems.Where(
            a => a.MeetingId == from && !db.AgendaItems.Any(b => b.MeetingId == to && b.Key == a.Key))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.MeetingId, to), cancellation);
        await db.CalendarEntries.Where(c => c.MeetingId == from)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.MeetingId, to), cancellation);
    }

    /// <summary>
    /// True where nothing but these minutes has spoken of the meeting, and nobody has done anything for it.
    /// </summary>
    public static async Task<bool> IsOnlyFromMinutesAsync(
        CommitteeDb db, long planned, long minutes, CancellationToken cancellation)
    {
        var key = $"minutes:{minutes}";
        return !await db.MeetingEvents.AnyAsync(e => e.MeetingId == planned && e.SourceKey != key, cancellation)
            && !await db.MeetingConflicts.AnyAsync(c => c.MeetingId == planned, cancellation)
            && !await db.Apologies.AnyAsync(a => a.MeetingId == planned, cancellation)
            && !await db.AgendaItems.AnyAsync(a => a.MeetingId == planned, cancellation);
    }
}
