using System.Text.Json;
using System.Text.Json.Serialization;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Turns;

/// <summary>A turn's result as it is stored with the activity that caused it.</summary>
/// <param name="Message">To be posted in the conversation.</param>
/// <param name="Status">Of the answer to an invoke.</param>
internal sealed record SavedResult(Activity? Message, int? Status, JsonElement? Body)
{
    /// <summary>Known on the first delivery only, which is the one that posts the answer.</summary>
    public RateableAnswer? Rateable { get; init; }

    /// <summary>True where the activity was handled before, and this is what came of it then.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>For the asker alone, in a conversation where others read along.</summary>
    public PrivateMessage? Private { get; init; }

    /// <summary>The scope that the message was made for; known on the first delivery only.</summary>
    public ReadScope? Scope { get; init; }

    /// <inheritdoc cref="TurnResult.MessageReply.ReplacesReplyTo"/>
    public string? ReplacesReplyTo { get; init; }

    private static readonly SavedResult Empty = new(null, null, null);

    public static SavedResult From(Activity asked, TurnResult result) => result switch
    {
        TurnResult.MessageReply said => new(ReplyActivity.Create(asked, said.Reply), null, null) { Rateable = said.Reply.Rateable, ReplacesReplyTo = said.ReplacesReplyTo },
        TurnResult.InvokeReply answered => new(answered.Reply is { } reply ? ReplyActivity.Create(asked, reply) : null, answered.Status, answered.Body),
        TurnResult.SplitReply parted => From(asked, parted.Public) with { Private = parted.Private is { } alone ? PrivateMessage.From(asked, alone) : null },
        _ => Empty,
    };

    public static SavedResult Read(string? stored)
    {
        if (stored is null)
            return Empty with { IsRepeat = true };

        var row = JsonSerializer.Deserialize(stored, SavedResultJson.Default.SavedRow)!;
        return new(row.Message?.Deserialize(ProtocolJson.Default.Activity), row.Status, row.Body)
        {
            IsRepeat = true,
            Private = row.Alone?.Deserialize(ProtocolJson.Default.Activity) is { } alone ? new PrivateMessage(alone) : null,
        };
    }

    public string? Write()
    {
        if (this == Empty)
            return null;

        return JsonSerializer.Serialize(new SavedRow(Element(Message), Status, Body, Element(Private?.Message)), SavedResultJson.Default.SavedRow);
    }

    private static JsonElement? Element(Activity? message) => message is null ? null : JsonSerializer.SerializeToElement(message, ProtocolJson.Default.Activity);
}

internal sealed record SavedRow(JsonElement? Message, int? Status, JsonElement? Body, JsonElement? Alone = null);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SavedRow))]
internal sealed partial class SavedResultJson : JsonSerializerContext;
