using System.Globalization;
using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Answers;
using CommitteeBot.Cards;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>
/// Brings a question to the officers and the reply back to the asker, each in their own chat with the bot. Nothing of it is said in the chat in which the
/// question was asked: the reply may hold what others there may not see.
/// </summary>
internal sealed class ClerkPost(CommitteeDb db)
{
    public void ToOfficers(ClerkRequest asked, string committee, DateTimeOffset now)
    {
        foreach (var officer in asked.Officers)
            Stage(MessageKind.ClerkQuestion, asked.Question, officer.Id, "a question for the clerk", ClerkCard.ForOfficer(asked.Question, committee, officer.TeamsId), now);
    }

    /// <summary>The reply goes to the asker, and a card that has not gone out yet to no officer any more.</summary>
    public async Task ToAskerAsync(ClerkQuestionRow question, string committee, DateTimeOffset now, CancellationToken cancellation)
    {
        var ofQuestion = Key(MessageKind.ClerkQuestion, question, null);
        var waiting = await db.Outbox.Where(o => o.Kind == MessageKind.ClerkQuestion && o.State == MessageState.Waiting && o.Key.StartsWith(ofQuestion)).ToListAsync(cancellation);
        foreach (var card in waiting)
        {
            card.State = MessageState.Dropped;
            card.EndedAt = now;
            card.Reason = "Answered";
        }

        if (question.AskedByPersonId is { } asker)
            Stage(MessageKind.ClerkReply, question, asker, "the clerk's reply", ClerkCard.ForAsker(question, committee), now);
    }

    private void Stage(MessageKind kind, ClerkQuestionRow question, long personId, string occasion, AdaptiveCard card, DateTimeOffset now)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Summary = CardText.Truncate(card.FallbackText, 200),
            Attachments = [Attachment.AdaptiveCard(CardJson.Write(card))],
        };
        db.Outbox.Add(new OutboxMessageRow
        {
            Key = Key(kind, question, personId),
            Kind = kind,
            CommitteeId = question.CommitteeId,
            PersonId = personId,
            Occasion = occasion,
            Content = JsonSerializer.Serialize(message, ProtocolJson.Default.Activity),
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        });
    }

    private static string Key(MessageKind kind, ClerkQuestionRow question, long? personId) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{question.Id}:{personId}");
}
