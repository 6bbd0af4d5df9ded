using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;

namespace CommitteeBot.Chat;

/// <summary>
/// What a chat is told where not everybody may see everything. It depends on who is present and never on what there is to see: it reads the same
/// whether or not something is kept back.
/// </summary>
internal static class CompanyNote
{
    public const string ForAll = "This is what everybody here may see. If there is more for you, it comes to you alone.";
    public const string Alone = "Not everybody here may see what this committee's minutes and register hold, so I answer you alone. If nothing reaches you, ask in your own chat with me.";
    public const string DoneAlone = "Not everybody here may see that, so what came of it is said to you alone. If nothing reaches you, ask in your own chat with me.";

    /// <summary>The note below what was said.</summary>
    public static TurnResult Under(TurnResult said) => said switch
    {
        TurnResult.Said { Reply: { Card: { } card, CardOnly: true } reply } plain => plain with { Reply = reply with { Card = card with { Body = [.. card.Body, TextBlock.Subtle(ForAll)] } } },
        TurnResult.Said { Reply: var reply } plain => plain with { Reply = reply with { Text = $"{reply.Text}\n\n_{ForAll}_" } },
        TurnResult.Answered { Body: { } body } answered => answered with { Body = Under(body) },
        _ => said,
    };

    /// <summary>The note in the place of what was said, in the same form.</summary>
    public static TurnResult Instead(TurnResult said, bool wrote)
    {
        var text = wrote ? DoneAlone : Alone;
        if (said is TurnResult.Said plain)
            return plain with { Reply = new Reply(text) };
        var answer = InvokeResponse.Card(CardJson.Write(new AdaptiveCard { Body = [new TextBlock(text)], FallbackText = text }));
        return new TurnResult.Answered(answer.Status, answer.Body);
    }

    private static JsonElement Under(JsonElement body)
    {
        var answer = JsonObject.Create(body)!;
        if (answer["value"] is JsonObject card && card["body"] is JsonArray elements)
            elements.Add(JsonSerializer.SerializeToNode(TextBlock.Subtle(ForAll), CardJson.Default.CardElement));
        else if (answer["value"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            answer["value"] = $"{text.GetValue<string>()} {ForAll}";
        return JsonSerializer.SerializeToElement(answer);
    }
}
