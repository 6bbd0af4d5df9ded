using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.CommandLine.SampleCards;
using CommitteeBot.Tests.Schemas;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine.SampleCards;

/// <summary>The rules of all cards, on the cards of the page that shows them all.</summary>
public sealed class SampleCardTests
{
    public static TheoryData<string> Names() => [.. SampleCard.All().Select(c => $"{c.Group}: {c.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_shows_two_buttons_at_most_and_has_no_more_than_six(string name)
    {
        var card = Json(name);
        var buttons = Buttons(card, isShown: true).ToList();

        Assert.InRange(buttons.Count(b => b.IsShown), 0, 2);
        Assert.InRange(buttons.Count, 0, 6);
        Assert.InRange(buttons.Count(b => b.IsShown && (string?)b.Action["style"] == "positive"), 0, 1);
    }

    /// <summary>Yellow and green words on white can't be read, and neither can white ones on a tint.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Words_have_a_colour_that_can_be_read(string name) =>
        Assert.All(
            CardReading.All(Json(name)).Select(e => (string?)e["color"]),
            c => Assert.True(c is null or "Attention" or "Accent", c));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_is_valid_and_fits(string name)
    {
        var card = Json(name);
        card.AsObject().Remove("refresh");

        Assert.Empty(
            (await MicrosoftSchema.AdaptiveCardAsync()).Validate(SchemaOnly.Card(card.ToJsonString()))
                .Select(e => $"{e.Path} {e.Kind}"));
        Assert.InRange(CardJson.Size(Card(name)), 1, CardJson.MaxBytes);
    }

    /// <summary>Late, no owner, a date: each is said in one way, whatever card it is on.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_reads_the_same_on_every_card(string name)
    {
        var words = CardReading.All(Json(name)).Select(e => (string?)e["text"] ?? "").ToList();

        Assert.DoesNotContain(words, w => w.Contains("overdue by", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(words, w => w.Contains("weeks overdue", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(words, w => w.Contains("State open", StringComparison.OrdinalIgnoreCase));
        foreach (var action in SampleActions.Open)
        {
            var reference = $"{action.Reference} · ";
            var metas = words.Where(w => w.StartsWith(reference, StringComparison.Ordinal)
                && w.Contains("due", StringComparison.Ordinal)).Select(w => w.Split(" · ")[^1]).Distinct();
            Assert.InRange(metas.Count(), 0, 1);
        }
    }

    [Theory]
    [InlineData("Register: logged")]
    [InlineData("Register: logged, nothing known")]
    public void What_was_just_logged_is_put_right_before_it_can_be_done(string name)
    {
        var shown = Buttons(Json(name), isShown: true).ToList();

        Assert.DoesNotContain(shown, b => b.IsShown && (string?)b.Action["title"] == "Mark as done");
        Assert.Contains(shown, b => !b.IsShown && (string?)b.Action["title"] == "Mark as done");
        Assert.Contains(shown, b => b.IsShown && (string?)b.Action["title"] == "Undo");
    }

    /// <summary>A button is shown where neither it nor a part around it is hidden.</summary>
    private static IEnumerable<(bool IsShown, JsonNode Action)> Buttons(JsonNode node, bool isShown)
    {
        if (node is JsonArray list)
            return list.OfType<JsonNode>().SelectMany(n => Buttons(n, isShown));
        if (node is not JsonObject element)
            return [];
        isShown &= (bool?)element["isVisible"] != false;
        var own = element["actions"] is JsonArray actions
            ? actions.OfType<JsonNode>().Select(a => (isShown && (string?)a["mode"] != "secondary", a)).ToArray()
            : [];
        return own.Concat(element.Where(p => p.Value is not null && p.Key is not ("actions" or "selectAction" or "fallback"))
            .SelectMany(p => Buttons(p.Value!, isShown)));
    }

    private static AdaptiveCard Card(string name) => SampleCard.All().Single(c => $"{c.Group}: {c.Name}" == name).Card;

    private static JsonNode Json(string name) => JsonNode.Parse(CardJson.Write(Card(name)).GetRawText())!;
}
