using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Takes away what was read from the minutes of a meeting; its actions and the document stay.</summary>
internal static class ClearMinutes
{
    public static async Task RunAsync(CommitteeDb db, long id, CancellationToken cancellation)
    {
        await db.Passages.Where(p => p.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Decisions.Where(d => d.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Corrections.Where(c => c.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Motions.Where(m => m.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Interests.Where(i => i.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.AttendanceChanges.Where(c => c.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Attendance.Where(a => a.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.FutureItems.Where(f => f.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Reports.Where(r => r.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Items.Where(i => i.MeetingId == id).ExecuteDeleteAsync(cancellation);
    }
}
