using System.Text.Json.Nodes;

namespace CommitteeBot.Tests.Support;

/// <summary>Reads a message as a person does: its text, then the card's in reading order.</summary>
internal static class CardReading
{
    private static readonly string[] Inside = ["body", "items", "columns", "rows", "cells", "inlines"];

    public static string Words(JsonObject message)
    {
        var lines = new List<string>();
        if ((string?)message["text"] is { Length: > 0 } text)
            lines.Add(text);
        foreach (var card in Cards(message))
            Read(card, lines);
        return string.Join('\n', lines);
    }

    /// <summary>The text of a card alone, such as the one in an invoke's answer.</summary>
    public static string CardWords(JsonNode? card)
    {
        var lines = new List<string>();
        Read(card, lines);
        return string.Join('\n', lines);
    }

    public static IEnumerable<JsonNode> Cards(JsonObject message) =>
        (message["attachments"] as JsonArray ?? [])
            .Select(a => a!["content"]).OfType<JsonNode>().Where(c => (string?)c["type"] == "AdaptiveCard");

    public static IEnumerable<JsonObject> Buttons(JsonObject message) => Cards(message).SelectMany(Buttons);

    public static IEnumerable<JsonObject> Buttons(JsonNode card) =>
        All(card).Where(n => (string?)n["type"] is { } type && type.StartsWith("Action.", StringComparison.Ordinal));

    /// <summary>
    /// Every element and button of a card; what stands in the place of another is not shown beside it.
    /// </summary>
    public static IEnumerable<JsonObject> All(JsonNode? node)
    {
        if (node is JsonObject found)
        {
            yield return found;
            foreach (var inner in found.Where(m => m.Key != "fallback").SelectMany(m => All(m.Value)))
                yield return inner;
        }
        else if (node is JsonArray list)
        {
            foreach (var inner in list.SelectMany(All))
                yield return inner;
        }
    }

    private static void Read(JsonNode? node, List<string> lines)
    {
        if (node is JsonArray list)
        {
            foreach (var inner in list)
                Read(inner, lines);
        }
        else if (node is JsonObject element
            && (string?)element["type"] is var type && type?.StartsWith("Action.", StringComparison.Ordinal) != true)
        {
            if (type is "TextBlock" or "TextRun" or "Badge" && (string?)element["text"] is { } text)
                lines.Add(text);
            if (type is "Input.Toggle" && (string?)element["title"] is { } title)
                lines.Add(title);
            foreach (var fact in element["facts"] as JsonArray ?? [])
                lines.Add($"{(string?)fact!["title"]} {(string?)fact["value"]}");
            foreach (var key in Inside)
                Read(element[key], lines);
        }
    }
}
