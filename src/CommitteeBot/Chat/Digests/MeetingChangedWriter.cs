using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Meetings;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Digests;

/// <summary>Tells whoever had a card before a meeting that the meeting was moved or cancelled.</summary>
internal sealed class MeetingChangedWriter(CommitteeDb db, QuietCheck quiet) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.MeetingChanged];

    /// <summary>It waits for the end of quiet hours, unless people would set out before they end.</summary>
    public async Task<DateTimeOffset?> PostponeAsync(OutboxMessageRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        if (row.CommitteeId is not { } id
            || await quiet.QuietUntilAsync(id, row.Person?.Zone, now, cancellation) is not { } later)
            return null;
        var zone = await db.Committees.Where(c => c.Id == id).Select(c => c.Zone).SingleAsync(cancellation);
        var announced = await AnnouncedAsync(row, cancellation) ?? row.ForDay;
        var first = announced < row.ForDay ? announced : row.ForDay;
        return first <= CommitteeDay.At(later, zone) ? null : later;
    }

    public async Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation)
    {
        if (row.CommitteeId is not { } id || !readers.CommitteeIds.Contains(id))
            return MessageContent.Skip(MessageReason.NotEntitled);
        if (row.PersonId is { } person && await db.DigestWishes.AnyAsync(
            w => w.PersonId == person && w.CommitteeId == id && w.Wish == DigestPreference.Off, cancellation))
            return MessageContent.Skip(MessageReason.NotWanted);
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Committee)
            .SingleOrDefaultAsync(m => m.Id == row.MeetingId, cancellation);
        var name = meeting?.Committee?.Name ?? "";
        return meeting switch
        {
            { State: MeetingState.Cancelled } => From(DigestWords.CancelledFor(name, meeting.Date)),
            { State: MeetingState.Planned } when meeting.Date == row.ForDay
                && await AnnouncedAsync(row, cancellation) is { } before =>
                From(DigestWords.Moved(name, before, MeetingView.When(MeetingBook.ValuesFrom(meeting)))),
            _ => MessageContent.Skip(MessageReason.NoLongerSo),
        };
    }

    /// <summary>The day on which the last card that they got had the meeting.</summary>
    private Task<DateOnly?> AnnouncedAsync(OutboxMessageRow row, CancellationToken cancellation) => db.Outbox.AsNoTracking()
        .Where(o => o.MeetingId == row.MeetingId && o.PersonId == row.PersonId && o.ConversationId == row.ConversationId
            && o.State == MessageState.Sent && o.ForDay != row.ForDay)
        .OrderByDescending(o => o.Id).Select(o => o.ForDay).FirstOrDefaultAsync(cancellation);

    private static MessageContent From(string text) =>
        new(new Activity { Type = ActivityTypes.Message, TextFormat = "markdown", Text = text });
}
