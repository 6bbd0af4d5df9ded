namespace ActivityProtocol.Schema;

/// <summary>All that is needed to speak in a conversation later, unasked. It can be stored as JSON.</summary>
public sealed record ConversationReference : ProtocolObject
{
    /// <summary>Where to send. Overwrite a stored one with each activity that comes in: it can change.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The bot as this conversation knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The person who spoke.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The activity that the reference was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The person's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The reference of an activity that came in (its recipient is the bot).</summary>
    public static ConversationReference From(Activity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        Conversation = activity.Conversation,
        Bot = activity.Recipient,
        User = activity.From,
        ActivityId = activity.Id,
        Locale = activity.Locale,
    };

    /// <summary>
    /// The activity with what this reference knows put where the activity says nothing: conversation, sender,
    /// recipient, channel and type.
    /// </summary>
    public Activity ApplyTo(Activity activity) => activity with
    {
        Type = activity.Type ?? ActivityTypes.Message,
        ServiceUrl = activity.ServiceUrl ?? ServiceUrl,
        ChannelId = activity.ChannelId ?? ChannelId,
        Conversation = activity.Conversation ?? Conversation,
        From = activity.From ?? Bot,
        Recipient = activity.Recipient ?? User,
    };
}
