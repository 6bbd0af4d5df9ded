using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Removes what an import has left that did not come to its end, in steps that let others write in between.
/// </summary>
internal sealed class UnfinishedImports(CommitteeDb db, TimeProvider clock)
{
    /// <summary>An import that lives takes many steps a second.</summary>
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromMinutes(1);

    private const int PassagesAtOnce = 50;

    /// <param name="contentHash">Of a document that is imported now: an earlier attempt at it is over.</param>
    public async Task DiscardAsync(string? contentHash, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - GivenUpAfter;
        var left = await db.UnfinishedImports.AsNoTracking()
            .Where(u => u.At < before || u.ContentHash == contentHash).ToListAsync(cancellation);
        foreach (var unfinished in left)
            await DiscardAsync(unfinished, cancellation);
    }

    private async Task DiscardAsync(UnfinishedImportRow unfinished, CancellationToken cancellation)
    {
        var id = unfinished.MeetingId;
        int rows;
        do
        {
            await db.BeginWriteAsync(cancellation);
            rows = await db.Passages.IgnoreQueryFilters().Where(p => p.MeetingId == id).OrderBy(p => p.Id)
                .Take(PassagesAtOnce).ExecuteDeleteAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        while (rows > 0);

        await db.BeginWriteAsync(cancellation);
        // None of these was there before: long minutes of a meeting with restrictions are not written in steps.
        await db.Decisions.IgnoreQueryFilters().Where(d => d.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Corrections.IgnoreQueryFilters().Where(c => c.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Motions.IgnoreQueryFilters().Where(m => m.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Interests.IgnoreQueryFilters().Where(i => i.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.AttendanceChanges.IgnoreQueryFilters().Where(c => c.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Items.IgnoreQueryFilters().Where(i => i.MeetingId == id).ExecuteDeleteAsync(cancellation);
        await db.Restrictions.Where(r => r.MeetingId == id && r.SetBy == RestrictionRow.ByMinutes)
            .ExecuteDeleteAsync(cancellation);
        await db.UnfinishedImports.Where(u => u.MeetingId == id).ExecuteDeleteAsync(cancellation);
        if (unfinished.IsNewMeeting)
            await db.Meetings.Where(m => m.Id == id).ExecuteDeleteAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
