using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Calendar;

/// <summary>Writes to an officer that sources of the calendar disagree, if they still do when it is sent.</summary>
internal sealed class ConflictWriter(CommitteeDb db, TimeProvider clock) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.CalendarConflict];

    public async Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers,
        CancellationToken cancellation)
    {
        if (row.CommitteeId is not { } id || !readers.RoleIn(id).IsOfficer())
            return MessageContent.Skip(MessageReason.NotEntitled);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var conflicts = await new CalendarViews(db).ConflictsAsync(id, today, cancellation);
        return conflicts.Count == 0
            ? MessageContent.Skip(MessageReason.NoLongerSo)
            : new(CardMessage.From(
                ConflictCard.Create(
                new ConflictsOutcome(committee, CalendarWords.OfficerAboutConflicts, conflicts, CanSettle: true),
                today)));
    }
}
