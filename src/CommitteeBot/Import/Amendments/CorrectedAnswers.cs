using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Amendments;

/// <summary>
/// When minutes are amended: tells each chat in which an answer gave the old words that it has been corrected. The new
/// words are not in the message: who asks again is answered with what they may read then.
/// </summary>
internal sealed class CorrectedAnswers(CommitteeDb db, TimeProvider clock)
{
    /// <summary>A letter or a figure alone stands in many answers.</summary>
    private const int MinWords = 2;

    public async Task QueueAsync(
        MeetingRow meeting, IReadOnlyList<AmendmentRow> applied, CancellationToken cancellation)
    {
        if (applied.Count == 0 || db.IsDryRun)
            return;
        var mark = $",{meeting.Id},";
        var given = await db.PostedAnswers.AsNoTracking().Where(a => a.Meetings.Contains(mark)).ToListAsync(cancellation);
        foreach (var amendment in applied.Where(a => a.Old?.Trim().Length >= MinWords))
        {
            foreach (var chat in given.Where(a => a.Answer.Contains(amendment.Old!.Trim(), StringComparison.OrdinalIgnoreCase))
                .GroupBy(a => a.Key[..a.Key.IndexOf('\n', StringComparison.Ordinal)]))
                await QueueAsync(meeting, amendment, chat.Key, chat.MaxBy(a => a.At)!, cancellation);
        }
    }

    /// <summary>Once for each chat and change, however often the minutes are read again.</summary>
    private async Task QueueAsync(
        MeetingRow meeting, AmendmentRow amendment, string conversation, PostedAnswerRow answer,
        CancellationToken cancellation)
    {
        var key = $"corrected:{meeting.Id}:{amendment.Old}>{amendment.New}:{conversation}";
        if (await db.Outbox.AnyAsync(o => o.Key == key, cancellation) || db.Outbox.Local.Any(o => o.Key == key))
            return;
        var (now, zone) = (clock.GetUtcNow(), meeting.Committee!.Zone);
        db.Outbox.Add(new OutboxMessageRow
        {
            Key = key,
            Kind = MessageKind.AnswerCorrected,
            CommitteeId = meeting.CommitteeId,
            MeetingId = meeting.Id,
            ConversationId = conversation,
            Occasion = "the minutes were amended",
            Content = JsonSerializer.Serialize(
                new CorrectedAnswer(
                    answer.Question, CommitteeDay.At(answer.At, zone), meeting.Date, amendment.ByMeeting?.Date),
                CorrectedAnswerJson.Default.CorrectedAnswer),
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        });
    }
}
