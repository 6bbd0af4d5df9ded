using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>The messages of a committee with their results: every intended recipient is in it.</summary>
/// <param name="Counts">Of the whole time that is reported.</param>
/// <param name="InDoubt">All of them, whatever the page.</param>
internal sealed record DeliveryReport(
    CommitteeRow Committee, IReadOnlyDictionary<MessageState, int> Counts, IReadOnlyList<DeliveryReportLine> InDoubt,
        IReadOnlyList<DeliveryReportLine> Lines,
    int Page, int Pages);

/// <param name="At">When it ended, or is due; local time of the committee.</param>
internal sealed record DeliveryReportLine(long RowId, string To, MessageKind Kind, string Occasion, MessageState State,
    DateTime At, int? HttpStatus, string? Reason);

/// <summary>Reads the delivery report of the last five weeks.</summary>
internal sealed class ReadDeliveryReport(CommitteeDb db, TimeProvider clock)
{
    private const int PageSize = 15;
    private const int MaxInDoubt = 15;
    private static readonly TimeSpan Period = TimeSpan.FromDays(35);

    /// <returns>Null for somebody who isn't an officer of the committee.</returns>
    public async Task<DeliveryReport?> RunAsync(Caller caller, long committeeId, int page,
        CancellationToken cancellation)
    {
        if (!caller.IsOfficer(committeeId))
            return null;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var since = clock.GetUtcNow() - Period;
        var rows = db.Outbox.AsNoTracking().Where(o => o.CommitteeId == committeeId && o.CreatedAt >= since);
        var counts = await rows.GroupBy(o => o.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var pages = Math.Max(1, (counts.Values.Sum() + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = await rows.Include(o => o.Person).OrderByDescending(o => o.Id).Skip((page - 1) * PageSize)
            .Take(PageSize).ToListAsync(cancellation);
        var doubtful = await rows.Include(o => o.Person).Where(o => o.State == MessageState.InDoubt).OrderBy(o => o.Id)
            .Take(MaxInDoubt).ToListAsync(cancellation);
        return new DeliveryReport(
            committee, counts, doubtful.ConvertAll(o => Line(o, committee)), shown.ConvertAll(o => Line(o, committee)),
                page, pages);
    }

    private static DeliveryReportLine Line(OutboxMessageRow row, CommitteeRow committee) => new(
        row.Id, row.Person?.Name ?? (row.ConversationId is null ? "somebody" : "the chat"), row.Kind, row.Occasion,
            row.State,
        CommitteeDay.Local(row.EndedAt ?? row.DueAt, committee.Zone), row.HttpStatus, row.Reason);
}
