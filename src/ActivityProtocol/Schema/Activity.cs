using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol.Schema;

/// <summary>
/// One thing that happened in a conversation: a message, an invoke, a change of members, an event. Every member may be
/// missing (null);
/// the endpoint guarantees <see cref="Type"/>, <see cref="ServiceUrl"/> and the id of <see cref="Conversation"/> for
/// activities that it hands to the bot.
/// <para>Source: Activity Protocol 3.1,
/// https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md</para>
/// </summary>
public sealed record Activity : ProtocolObject
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type of the channel's own.</summary>
    public string? Type { get; init; }

    /// <summary>The channel's id for this activity. The same id comes again when the channel delivers again.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it, with the channel's offset (UTC in Teams).</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The same moment on the sender's clock.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The sender's IANA zone, such as <c>Europe/London</c>.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go. It can change between activities of one conversation, so keep the latest.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel: <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The chat, channel thread or meeting chat that it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Whom it is for: the bot, in what comes in.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>
    /// Who joined (<see cref="ActivityTypes.ConversationUpdate"/>); the bot itself is among them when it is added.
    /// </summary>
    [JsonConverter(typeof(NonNullListConverter<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left (<see cref="ActivityTypes.ConversationUpdate"/>).</summary>
    [JsonConverter(typeof(NonNullListConverter<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions put on the message <see cref="ReplyToId"/>.</summary>
    [JsonConverter(typeof(NonNullListConverter<MessageReaction>))]
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken off the message <see cref="ReplyToId"/>.</summary>
    [JsonConverter(typeof(NonNullListConverter<MessageReaction>))]
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The conversation's new name.</summary>
    public string? TopicName { get; init; }

    /// <summary>The sender's language, such as <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// The message. In groups it holds the bot's own mention: see <see cref="Mention.TextWithoutBot"/>.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>What a screen reader or voice says instead of the text.</summary>
    public string? Speak { get; init; }

    /// <summary>What a notification shows of a message that is a card.</summary>
    public string? Summary { get; init; }

    /// <summary><c>acceptingInput</c>, <c>ignoringInput</c> or <c>expectingInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Buttons below a message that vanish when one is pressed.</summary>
    public JsonElement? SuggestedActions { get; init; }

    /// <summary>Cards and files.</summary>
    [JsonConverter(typeof(NonNullListConverter<Attachment>))]
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Mentions, citations, labels and what the client says of itself.</summary>
    [JsonConverter(typeof(NonNullListConverter<Entity>))]
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What only this channel knows; for Teams see <see cref="TeamsChannelData"/>.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary><c>add</c>, <c>remove</c> and so on (<see cref="ActivityTypes.InstallationUpdate"/>).</summary>
    public string? Action { get; init; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The name of an invoke (<see cref="InvokeNames"/>) or an event (<see cref="EventNames"/>).</summary>
    public string? Name { get; init; }

    /// <summary>The payload of an invoke, an event, or of a card's Action.Submit.</summary>
    public JsonElement? Value { get; init; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    /// <summary><c>normal</c>, <c>notification</c> or <c>expectReplies</c>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>
    /// A message that answers this one: conversation, bot and person filled in, <see cref="ReplyToId"/> set.
    /// </summary>
    public Activity CreateReply(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        From = Recipient,
        Recipient = From,
        ReplyToId = Id,
        Locale = Locale,
    };
}
