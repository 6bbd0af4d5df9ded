using ActivityProtocol.Connector;
using ActivityProtocol.Schema;

namespace CommitteeBot.Outbox;

/// <summary>The conversation that a message goes to.</summary>
/// <param name="ConversationId">Null if a chat with the person has to be created first.</param>
internal sealed record Address(string ServiceUrl, string? TenantId, string? BotId, string? ConversationId,
    string? ConversationType, ChannelAccount? To)
{
    /// <summary>True for a chat that only one person reads.</summary>
    public bool IsPersonal => ConversationId is null || ConversationType is null or ConversationTypes.Personal;

    /// <summary>The unit of which Teams counts the messages for its rate limits.</summary>
    public string ThrottleKey => ConversationId ?? To!.Id!;

    public Activity ApplyTo(Activity message) => new ConversationReference
    {
        ServiceUrl = ServiceUrl,
        ChannelId = "msteams",
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = ConversationType,
            TenantId = TenantId },
        Bot = BotId is null ? null : new ChannelAccount { Id = BotId },
        User = To,
    }.ApplyTo(message);

    public ConversationParameters ToConversationParameters() =>
        ConversationParameters.Personal(BotId is null ? null : new ChannelAccount { Id = BotId }, To!, TenantId);
}
