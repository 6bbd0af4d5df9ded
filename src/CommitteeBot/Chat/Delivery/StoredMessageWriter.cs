using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Sends the results of turns and jobs, which were written when the work was done. Running the work again would change
/// nothing, so the text is kept
/// with the scope that it was made for; without a scope nobody can say who may read it, and it isn't sent.
/// </summary>
internal sealed class StoredMessageWriter : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } =
        [MessageKind.LateAnswer, MessageKind.JobResult, MessageKind.SharedAnswer];

    public Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation)
    {
        // What its asker wanted the others to read is no message to the asker.
        if (row is not { Content: { } content, Scope: not null }
            || row is { Kind: MessageKind.SharedAnswer, PersonId: not null })
            return Task.FromResult(MessageContent.Skip(MessageReason.NotEntitled));
        var message = JsonSerializer.Deserialize(content, ProtocolJson.Default.Activity)!;
        return Task.FromResult(
            new MessageContent(
            row.PersonId is null ? message : ForOwnChat(message, fromGroup: row.AskerPersonId is not null)));
    }

    /// <summary>In the recipient's own chat it is a reply to nothing, and says where the question was asked.</summary>
    private static Activity ForOwnChat(Activity message, bool fromGroup) => message with
    {
        ReplyToId = null,
        Conversation = null,
        Recipient = null,
        Text = !fromGroup ? message.Text : string.IsNullOrEmpty(message.Text) ? DeliveryWords.AskedInGroup
            : $"{DeliveryWords.AskedInGroup}\n\n{message.Text}",
    };
}
