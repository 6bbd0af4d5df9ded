using System.Text.Json;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat;

/// <summary>A message for the asker alone.</summary>
internal sealed record AloneMessage(Activity Message)
{
    /// <summary>Known on the first delivery only.</summary>
    public RateableAnswer? Rateable { get; init; }

    public static AloneMessage? Of(Activity asked, TurnResult result) => result switch
    {
        TurnResult.Said said => new(ReplyActivity.Create(asked, said.Reply)) { Rateable = said.Reply.Rateable },
        TurnResult.Answered { Body: { ValueKind: JsonValueKind.Object } body } => OfAnswer(asked, body),
        _ => null,
    };

    /// <summary>The card, or the line, that a button would have shown to everybody.</summary>
    private static AloneMessage? OfAnswer(Activity asked, JsonElement body)
    {
        if (!body.TryGetProperty("value", out var value))
            return null;
        var message = asked.CreateReply(value.ValueKind == JsonValueKind.String ? value.GetString() : null) with { TextFormat = "markdown" };
        return new AloneMessage(value.ValueKind == JsonValueKind.Object ? message with { Attachments = [Attachment.AdaptiveCard(value)] } : message);
    }
}
