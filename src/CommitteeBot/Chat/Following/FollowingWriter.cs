using ActivityProtocol.Schema;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Following;

/// <summary>Writes to officers about what their committee follows in Microsoft 365.</summary>
internal sealed class FollowingWriter(CommitteeDb db, TimeProvider clock) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.AccountQuestion, MessageKind.FollowingNews];

    public async Task<MessageContent> WriteAsync(
        OutboxMessageRow row, ReadScope readers, CancellationToken cancellation)
    {
        if (row.CommitteeId is not { } id || !readers.RoleIn(id).IsOfficer())
            return MessageContent.Skip(MessageReason.NotEntitled);
        if (row.Kind == MessageKind.FollowingNews)
            return new(new Activity { Type = ActivityTypes.Message, TextFormat = "plain", Text = row.Content });
        return await new AccountQuestions(db, clock).CardAsync(id, cancellation) is { } card
            ? new(CardMessage.From(card))
            : MessageContent.Skip(MessageReason.NoLongerSo);
    }
}
