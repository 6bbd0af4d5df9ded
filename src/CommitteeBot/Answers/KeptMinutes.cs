using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers;

/// <summary>
/// What every question asks of the meetings of a committee, read once while it is true. It holds what not everybody may
/// see: who takes something of it asks <see cref="CommitteeDb.MayRead"/>.
/// </summary>
/// <param name="Correcting">The meetings that corrected a figure.</param>
/// <param name="Amended">The meetings whose minutes were amended.</param>
internal sealed record KeptMinutes(
    IReadOnlyList<MeetingRow> Meetings, IReadOnlyList<ReportRow> Reports, IReadOnlySet<long> Correcting,
    IReadOnlySet<long> Amended)
{
    public static Task<KeptMinutes> OfAsync(CommitteeDb db, long committeeId, CancellationToken cancellation) =>
        db.KeptAsync("minutes", $"{committeeId}", c => ReadAsync(db, committeeId, c), cancellation);

    private static async Task<KeptMinutes> ReadAsync(CommitteeDb db, long committeeId, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        var meetings = await db.Meetings.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Committee).Include(m => m.Document)
            .Where(m => m.CommitteeId == committeeId).ToListAsync(cancellation);
        var reports = await db.Reports.AsNoTracking()
            .Where(r => r.Meeting!.CommitteeId == committeeId).ToListAsync(cancellation);
        return new KeptMinutes(
            meetings, reports,
            await db.Corrections.Where(c => c.Meeting!.CommitteeId == committeeId).Select(c => c.MeetingId)
                .ToHashSetAsync(cancellation),
            await db.Amendments.Where(a => a.Meeting!.CommitteeId == committeeId).Select(a => a.MeetingId!.Value)
                .ToHashSetAsync(cancellation));
    }
}
