using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// Every card that the bot answers its lines and buttons with can be heard, pressed from a keyboard and read on a
/// phone.
/// </summary>
public sealed class EveryCardTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task Nothing_on_a_card_needs_eyes_colours_or_a_wide_screen()
    {
        var cards = new List<(string From, JsonNode Card)>();
        foreach (var activity in await ActivityMutations.BasesAsync(Teams))
        {
            var said = Teams.Calls.Count;
            activity["id"] = Guid.NewGuid().ToString("N");
            var (_, body) = await Teams.DeliverAsync(activity);
            var origin = (string?)activity["text"] ?? activity["value"]?.ToJsonString() ?? (string)activity["type"]!;
            cards.AddRange(Teams.Calls.Skip(said).Where(c => c.Body is not null).SelectMany(c => CardReading.Cards(c.Body!)).Concat(
                body?["value"] is JsonObject shown && (string?)shown["type"] == "AdaptiveCard"
                    ? [shown]
                    : []).Select(c =>
                    (origin, c)));
        }

        Assert.True(cards.Count > 80, $"{cards.Count} cards are too few for this test to show anything.");
        var faults = cards.SelectMany(c => Faults(c.Card).Select(f => $"{f}  (a card for: {c.From})"))
            .Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(JsonNode card)
    {
        if (string.IsNullOrWhiteSpace((string?)card["fallbackText"])
            || string.IsNullOrWhiteSpace((string?)card["speak"]))
            yield return "no words for a client or a screen reader that cannot show it";
        if (Encoding.UTF8.GetByteCount(card.ToJsonString()) >= 28_000)
            yield return "28 KB or more";
        if (card["actions"] is JsonArray { Count: > 6 })
            yield return "more than six buttons";
        foreach (var element in CardReading.All(card))
        {
            var type = (string?)element["type"] ?? "";
            if (type.StartsWith("Input.", StringComparison.Ordinal)
                && string.IsNullOrWhiteSpace((string?)element["label"])
                && string.IsNullOrWhiteSpace((string?)element["title"]))
                yield return $"{type} without a label";
            if (type.StartsWith("Input.", StringComparison.Ordinal)
                && (bool?)element["isRequired"] == true && string.IsNullOrWhiteSpace((string?)element["errorMessage"]))
                yield return $"{type} that must be filled in and does not say so";
            if (type.StartsWith("Action.", StringComparison.Ordinal)
                && string.IsNullOrWhiteSpace((string?)element["title"]) && type != "Action.ToggleVisibility")
                yield return $"{type} without a title";
            if (type == "Image" && string.IsNullOrWhiteSpace((string?)element["altText"]))
                yield return "a picture without its words";
            if (type.StartsWith("Chart.", StringComparison.Ordinal)
                && (element["fallback"] is not JsonObject || string.IsNullOrWhiteSpace((string?)element["title"])))
                yield return $"{type} without a title and words in its place";
            if (type is "TextBlock" && (bool?)element["wrap"] != true && ((string?)element["text"])?.Length > 30)
                yield return $"text that is cut off on a phone: {(string?)element["text"]}";
            if (type is "TextBlock" or "TextRun" && element["selectAction"] is null
                && (string?)element["color"] is { } colour and not "default"
                && ((string?)element["text"] ?? "").Split(' ').Length < 2)
                yield return $"{colour} says what no word says";
            if (type is "ColumnSet" && element["columns"] is JsonArray { Count: > 2 })
                yield return "more than two columns";
            if (type is "Table" && element["columns"] is JsonArray { Count: > 3 })
                yield return "a table of more than three columns";
        }
    }
}
