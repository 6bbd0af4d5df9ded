using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests;
using CommitteeBot.Digests.Planning;
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
        var known = (await KnownAsync(row, cancellation))?.ForDay ?? row.ForDay;
        var first = known < row.ForDay ? known : row.ForDay;
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
        return meeting is not null && await KnownAsync(row, cancellation) is { } known && Say(meeting, row, known) is { } text
            ? new(new Activity { Type = ActivityTypes.Message, TextFormat = "markdown", Text = text })
            : MessageContent.Skip(MessageReason.NoLongerSo);
    }

    /// <returns>Null where the reader knows it already, or it has changed again.</returns>
    private static string? Say(MeetingRow meeting, OutboxMessageRow row, OutboxMessageRow known)
    {
        var (name, wasCancelled) = (meeting.Committee!.Name, MeetingCorrections.IsCancellation(known.Key));
        var when = MeetingView.When(MeetingBook.ValuesFrom(meeting));
        return meeting.State switch
        {
            MeetingState.Cancelled when !wasCancelled => DigestWords.CancelledFor(name, known.ForDay),
            MeetingState.Planned when wasCancelled => DigestWords.OnAgain(name, when),
            MeetingState.Planned when meeting.Date == row.ForDay && known.ForDay != meeting.Date =>
                DigestWords.Moved(name, known.ForDay, when),
            _ => null,
        };
    }

    /// <summary>
    /// The last message of this meeting that the reader noticed before this one was planned: an update in place is
    /// none.
    /// </summary>
    private Task<OutboxMessageRow?> KnownAsync(OutboxMessageRow row, CancellationToken cancellation) => db.Outbox.AsNoTracking()
        .Where(o => o.MeetingId == row.MeetingId && o.PersonId == row.PersonId && o.ConversationId == row.ConversationId
            && o.State == MessageState.Sent && !o.OnlyInPlace && o.CreatedAt < row.CreatedAt)
        .OrderByDescending(o => o.Id).FirstOrDefaultAsync(cancellation);
}
