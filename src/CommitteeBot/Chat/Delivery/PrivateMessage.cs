using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Turns;

namespace CommitteeBot.Chat.Delivery;

/// <summary>A message for the asker alone.</summary>
internal sealed record PrivateMessage(Activity Message)
{
    /// <summary>Known on the first delivery only.</summary>
    public RateableAnswer? Rateable { get; init; }

    public static PrivateMessage? From(Activity asked, TurnResult result) => result switch
    {
        TurnResult.MessageReply said => new(ReplyActivity.Create(asked, said.Reply)) { Rateable = said.Reply.Rateable },
        TurnResult.InvokeReply { Body: { ValueKind: JsonValueKind.Object } body } => FromInvoke(asked, body),
        _ => null,
    };

    /// <summary>The card, or the line, that a button would have shown to everybody.</summary>
    private static PrivateMessage? FromInvoke(Activity asked, JsonElement body)
    {
        if (!body.TryGetProperty("value", out var value))
            return null;
        var message = asked.CreateReply(value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            with { TextFormat = "markdown" };
        return new PrivateMessage(
            value.ValueKind == JsonValueKind.Object ? message with { Attachments = [Attachment.AdaptiveCard(value)] }
            : message);
    }
}
