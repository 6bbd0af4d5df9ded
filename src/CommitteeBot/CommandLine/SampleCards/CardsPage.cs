using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Cards;

namespace CommitteeBot.CommandLine.SampleCards;

/// <summary>A page that draws every card at the width of a desktop and of a phone, with its JSON.</summary>
internal static class CardsPage
{
    private const string Resource = "Cards/cards.html";
    private const string Place = "/*cards*/";

    /// <summary>Letters are written as they are; what could end a script is not.</summary>
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true,
    };

    public static async Task<string> CreateAsync(IReadOnlyList<SampleCard> cards)
    {
        await using var stream = typeof(CardsPage).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Replace(Place, Json(cards), StringComparison.Ordinal);
    }

    private static string Json(IReadOnlyList<SampleCard> cards) => new JsonArray([.. cards.Select(c => new JsonObject
    {
        ["group"] = c.Group,
        ["name"] = c.Name,
        ["card"] = JsonNode.Parse(CardJson.Write(c.Card).GetRawText()),
    })]).ToJsonString(Readable).Replace("</", "<\\/", StringComparison.Ordinal);
}
