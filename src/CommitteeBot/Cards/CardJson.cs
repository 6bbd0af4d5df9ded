using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommitteeBot.Cards;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>A card must survive every path into Teams; the narrowest takes 28 KB.</summary>
    public const int MaxBytes = 28 * 1024;

    public static JsonElement Write(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, Default.AdaptiveCard);

    public static int Size(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Default.AdaptiveCard).Length;
}
