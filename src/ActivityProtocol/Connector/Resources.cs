using System.Text.Json;
using System.Text.Json.Serialization;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Connector;

/// <summary>The id that the channel gave to what was sent; null where it gave none.</summary>
/// <param name="Id">The activity's id, for updates and deletes.</param>
public sealed record ResourceResponse(string? Id);

/// <summary>
/// What a new conversation is to be. <see cref="Personal"/> and <see cref="ChannelThread"/> make the two that Teams
/// allows.
/// </summary>
public sealed record ConversationParameters : ProtocolObject
{
    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The one person of a personal chat.</summary>
    [JsonConverter(typeof(NonNullListConverter<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>True for a channel thread.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The tenant of a personal chat.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first message; a channel thread needs one.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The channel of a thread.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>A chat with one person, who must have the app. Asked for again it is the same chat.</summary>
    public static ConversationParameters Personal(ChannelAccount? bot, ChannelAccount person, string? tenantId) => new()
    {
        Bot = bot,
        Members = [person],
        IsGroup = false,
        TenantId = tenantId,
        ChannelData = tenantId is null ? null : Data("tenant", tenantId),
    };

    /// <summary>A new thread in a channel that the bot is in.</summary>
    public static ConversationParameters ChannelThread(ChannelAccount? bot, string channelId, Activity first) => new()
    {
        Bot = bot,
        IsGroup = true,
        Activity = first with { Type = first.Type ?? ActivityTypes.Message },
        ChannelData = Data("channel", channelId),
    };

    private static JsonElement Data(string name, string id)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(name);
            writer.WriteString("id", id);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement.Clone();
    }
}

/// <summary>A conversation that was made.</summary>
/// <param name="Id">The conversation's id; store it with the tenant and the person or channel, to ask only
/// once.</param>
/// <param name="ActivityId">The first message's id, in a channel thread.</param>
/// <param name="ServiceUrl">Where to send from now on, if the channel says so.</param>
public sealed record ConversationResource(string? Id, string? ActivityId, string? ServiceUrl);

/// <summary>Some members of a conversation.</summary>
/// <param name="Members">The members.</param>
/// <param name="ContinuationToken">Asks for the next page; null after the last.</param>
public sealed record MembersPage(
    [property: JsonConverter(typeof(NonNullListConverter<ChannelAccount>))]
    IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);
