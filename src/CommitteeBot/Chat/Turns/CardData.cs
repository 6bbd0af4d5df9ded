using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads the data that comes back with a button. It may have been tampered with, so every member may be missing or of
/// another kind.
/// </summary>
internal static class CardData
{
    public static string? Text(JsonObject data, string key) => data[key] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    public static long? Number(JsonObject data, string key) =>
        long.TryParse(Text(data, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
