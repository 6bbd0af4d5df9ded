using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Audience;

/// <summary>A conversation, as far as its members have to be found.</summary>
/// <param name="BotId">The bot's own account in it, which is no reader.</param>
internal sealed record ChatPlace(
    string? ServiceUrl, string ConversationId, string? ConversationType, string? TenantId, string? BotId)
{
    /// <summary>True if the answer to a button waits for it.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>A thread of a channel has the channel's members.</summary>
    public string MembersKey =>
        ConversationId.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase) is > 0 and var at
            ? ConversationId[..at]
            : ConversationId;

    public static ChatPlace From(Activity activity) => new(
        activity.ServiceUrl, activity.Conversation!.Id!, activity.Conversation.ConversationType,
        CallerResolver.TenantOf(activity), activity.Recipient?.Id)
    {
        IsUrgent = activity.Type == ActivityTypes.Invoke,
    };
}
