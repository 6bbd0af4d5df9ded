using System.Text.Json.Nodes;

namespace CommitteeBot.Tests.Schemas;

/// <summary>
/// A card as a client draws it that knows nothing but the published schema: without Teams' own properties, and with the
/// fallback of each of Teams' own elements.
/// </summary>
internal static class SchemaOnly
{
    private static readonly string[] OfTeams = ["msteams", "roundedCorners"];

    public static string Card(string json) => Reduced(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? Reduced(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] is { } type && IsOfTeams(type) => Reduced(element["fallback"]),
        JsonValue value when value.TryGetValue<string>(out var style) && style == "filtered" => "compact",
        JsonObject element => new JsonObject(element.Where(p => !OfTeams.Contains(p.Key))
            .Select(p => KeyValuePair.Create(p.Key, Reduced(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reduced)]),
        _ => node?.DeepClone(),
    };

    private static bool IsOfTeams(string type) =>
        type == "Badge" || type.StartsWith("Chart.", StringComparison.Ordinal);
}
