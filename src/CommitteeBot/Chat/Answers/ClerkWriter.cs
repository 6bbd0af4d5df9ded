using CommitteeBot.Answers;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Answers;

/// <summary>
/// Writes a question to the officers as it stands when it is sent, and the reply to the person who asked.
/// </summary>
internal sealed class ClerkWriter(CommitteeDb db) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.ClerkQuestion, MessageKind.ClerkReply];

    public async Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers,
        CancellationToken cancellation)
    {
        var question = await db.ClerkQuestions.AsNoTracking().Include(q => q.Committee)
            .SingleOrDefaultAsync(q => q.Id == row.SubjectId, cancellation);
        return (row.Kind, question) switch
        {
            (_, null) => MessageContent.Skip(MessageReason.NoLongerSo),
            (MessageKind.ClerkReply, { Answer: null }) => MessageContent.Skip(MessageReason.NothingToSay),
            (MessageKind.ClerkReply, _) when !readers.CommitteeIds.Contains(question.CommitteeId) =>
                MessageContent.Skip(MessageReason.NotEntitled),
            (MessageKind.ClerkReply, _) =>
                new(CardMessage.From(ClerkCard.ForAsker(question, question.Committee!.Name))),
            (_, { Answer: not null }) => MessageContent.Skip(MessageReason.NoLongerSo),
            _ when !readers.RoleIn(question.CommitteeId).IsOfficer() =>
                MessageContent.Skip(MessageReason.NotEntitled),
            _ => new(CardMessage.From(ClerkCard.ForOfficer(question, question.Committee!.Name, row.Person?.TeamsId))),
        };
    }
}
