using System.Text.Json.Nodes;

namespace CommitteeBot.Cards;

/// <summary>Compares the ids that two buttons carry.</summary>
internal static class ButtonData
{
    /// <param name="volatileKey">The id that is new each time; it may differ.</param>
    public static bool AreEqual(JsonObject? one, JsonObject? other, string? volatileKey)
    {
        if (one is null || other is null)
            return one is null && other is null;
        return one.Count == other.Count
            && one.All(
                id =>
                    other.TryGetPropertyValue(id.Key, out var value)
                        && (id.Key == volatileKey || JsonNode.DeepEquals(id.Value, value)));
    }
}
