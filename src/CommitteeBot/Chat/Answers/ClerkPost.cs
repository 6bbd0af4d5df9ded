using System.Globalization;
using CommitteeBot.Answers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// Queues a question for the officers and the reply for the asker, each in their own chat with the bot. Nothing of it
/// goes to the chat in which the
/// question was asked, because the reply may hold what others there may not see.
/// </summary>
internal sealed class ClerkPost(CommitteeDb db)
{
    public void ToOfficers(ClerkRequest asked, DateTimeOffset now)
    {
        foreach (var officer in asked.Officers)
            Stage(MessageKind.ClerkQuestion, asked.Question, officer.Id, "a question for the clerk", now);
    }

    /// <summary>
    /// The reply goes to the asker; a question that hasn't gone out yet to the other officers is dropped.
    /// </summary>
    public async Task ToAskerAsync(ClerkQuestionRow question, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await db.Outbox
            .Where(o => o.Kind == MessageKind.ClerkQuestion && o.SubjectId == question.Id
                && o.State == MessageState.Waiting).ToListAsync(cancellation);
        foreach (var card in waiting)
        {
            card.State = MessageState.Dropped;
            card.EndedAt = now;
            card.Reason = MessageReason.NoLongerSo;
        }

        if (question.AskedByPersonId is { } asker)
            Stage(MessageKind.ClerkReply, question, asker, "the clerk's reply", now);
    }

    private void Stage(MessageKind kind, ClerkQuestionRow question, long personId, string occasion,
        DateTimeOffset now) =>
        db.Outbox.Add(new OutboxMessageRow
        {
            Key = Key(kind, question, personId),
            Kind = kind,
            CommitteeId = question.CommitteeId,
            PersonId = personId,
            Occasion = occasion,
            SubjectId = question.Id,
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        });

    private static string Key(MessageKind kind, ClerkQuestionRow question, long personId) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{question.Id}:{personId}");
}
