using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// What a chat is told where not everybody may see everything. It depends on who is present and never on what there is to see: it reads the same
/// whether or not something is kept back.
/// </summary>
internal static class GroupChatNote
{
    public const string VisibleToAll = "This is what everybody here may see. If there is more for you, it comes to you alone.";
    public const string AnswerIsPrivate = "Not everybody here may see what this committee's minutes and register hold, so I answer you alone. If nothing reaches you, ask in your own chat with me.";
    public const string OutcomeIsPrivate = "Not everybody here may see that, so what came of it is said to you alone. If nothing reaches you, ask in your own chat with me.";

    /// <summary>The note below what was said.</summary>
    public static TurnResult Append(TurnResult said) => said switch
    {
        TurnResult.MessageReply { Reply: { Card: { } card, CardOnly: true } reply } plain => plain with { Reply = reply with { Card = card with { Body = [.. card.Body, TextBlock.Subtle(VisibleToAll)] } } },
        TurnResult.MessageReply { Reply: var reply } plain => plain with { Reply = reply with { Text = $"{reply.Text}\n\n_{VisibleToAll}_" } },
        TurnResult.InvokeReply { Body: { } body } answered => answered with { Body = Append(body) },
        _ => said,
    };

    /// <summary>The note in the place of what was said, in the same form.</summary>
    public static TurnResult Replace(TurnResult said, bool wrote)
    {
        var text = wrote ? OutcomeIsPrivate : AnswerIsPrivate;
        if (said is TurnResult.MessageReply plain)
            return plain with { Reply = new Reply(text) };
        var answer = InvokeResponse.Card(CardJson.Write(new AdaptiveCard { Body = [new TextBlock(text)], FallbackText = text }));
        return new TurnResult.InvokeReply(answer.Status, answer.Body);
    }

    private static JsonElement Append(JsonElement body)
    {
        var answer = JsonObject.Create(body)!;
        if (answer["value"] is JsonObject card && card["body"] is JsonArray elements)
            elements.Add(JsonSerializer.SerializeToNode(TextBlock.Subtle(VisibleToAll), CardJson.Default.CardElement));
        else if (answer["value"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            answer["value"] = $"{text.GetValue<string>()} {VisibleToAll}";
        return JsonSerializer.SerializeToElement(answer);
    }
}
