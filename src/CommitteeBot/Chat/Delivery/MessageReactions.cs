using System.Threading.Channels;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Messages on which the bot has yet to put its mark: the turn is over by then, so nobody waits for it. They are not
/// stored, as a mark that is missing after a stop loses nothing.
/// </summary>
internal sealed partial class MessageReactions(ILogger<MessageReactions> logger)
{
    /// <summary>A mark that comes minutes late is of no use.</summary>
    private const int MaxWaiting = 100;

    private readonly Channel<MessageToMark> waiting = Channel.CreateBounded<MessageToMark>(MaxWaiting);

    public IAsyncEnumerable<MessageToMark> ReadAllAsync(CancellationToken cancellation) =>
        waiting.Reader.ReadAllAsync(cancellation);

    public void Add(Activity message)
    {
        if (message is not { Id: { } id, Conversation.Id: { } conversation } || message.Recipient?.IsTargeted == true)
            return;
        if (!waiting.Writer.TryWrite(new MessageToMark(message.ServiceUrl, conversation, id)))
            TooMany(id);
    }

    [LoggerMessage(44, LogLevel.Warning, "Message {ActivityId} gets no mark: too many wait for theirs.")]
    private partial void TooMany(string activityId);
}

internal sealed record MessageToMark(string? ServiceUrl, string ConversationId, string MessageId);
