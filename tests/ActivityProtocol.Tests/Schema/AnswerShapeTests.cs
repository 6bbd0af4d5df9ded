using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Tests.Schema;

/// <summary>What is written in the shape that Teams reads.</summary>
public sealed class AnswerShapeTests
{
    private static void Same(string expected, JsonElement? actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual!.Value.GetRawText())),
            actual.Value.GetRawText());

    [Fact]
    public void A_card_takes_the_place_of_the_one_pressed()
    {
        var answer = InvokeResponse.Card(
            JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "AdaptiveCard" }));
        Assert.Equal(200, answer.Status);
        Same("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""", answer.Body);
    }

    [Fact]
    public void A_line_of_text_answers_a_press() => Same(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Saved"}""",
        InvokeResponse.CardMessage("Saved").Body);

    [Fact]
    public void An_error_is_in_the_body_and_not_in_the_status()
    {
        var answer = InvokeResponse.CardError(400, "BadDate", "That date has passed.");
        Assert.Equal(200, answer.Status);
        Same(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadDate","message":"That date has passed."}}""",
            answer.Body);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","id":"a","verb":"done","data":{"ref":"HB-4"}},"trigger":"manual"}""", "done")]
    [InlineData("""{"action":{"verb":5}}""", "5")]
    [InlineData("""{"trigger":"automatic"}""", null)]
    public void A_press_is_read(string value, string? verb) => Assert.Equal(verb, Press(value)!.Action?.Verb);

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"action":"done"}""")]
    public void A_press_of_another_shape_is_null(string value) => Assert.Null(Press(value));

    private static AdaptiveCardInvokeValue? Press(string value) =>
        AdaptiveCardInvokeValue.From(new Activity { Value = JsonDocument.Parse(value).RootElement });

    [Fact]
    public void Sources_and_the_label_are_one_entity()
    {
        var entity = MessageEntity.Create(
            [Citation.Create(1, "Harbour Board, 1 March 2027", "The wall is to be mended.", "https://example.org/1")],
            generatedByModel: true);
        Same("""
            {"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"",
             "additionalType":["AIGeneratedContent"],
             "citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Harbour Board, 1 March 2027",
              "abstract":"The wall is to be mended.","url":"https://example.org/1"}}]}
            """, JsonSerializer.SerializeToElement(entity, ProtocolJson.Default.Entity));
    }

    [Fact]
    public void A_quotation_carries_no_label() =>
        Assert.False(
            MessageEntity.Create([Citation.Create(1, "a", "b")]).AdditionalMembers!.ContainsKey("additionalType"));

    [Fact]
    public void A_source_is_cut_to_what_Teams_takes()
    {
        var source = Citation.Create(
            1, new string('n', 79)
                + "😀 and more", new string('p', 500), keywords: [new string('k', 40), "b", "c", "d"]).Appearance!;
        Assert.Equal(new string('n', 79) + "…", source.Name);
        Assert.Equal(160, source.Abstract!.Length);
        Assert.Equal([28, 1, 1], source.Keywords!.Select(keyword => keyword.Length));
        Assert.Equal(new string('n', 80), Citation.Create(1, new string('n', 80), "").Appearance!.Name);
        Assert.Equal(
            new string('n', 78) + "…", Citation.Create(1, new string('n', 78) + "😀 more", "").Appearance!.Name);
    }

    [Fact]
    public void More_sources_than_Teams_takes_and_two_of_one_number_are_a_fault_of_ours()
    {
        Assert.Throws<ArgumentException>(
            () => MessageEntity.Create([.. Enumerable.Range(1, 21).Select(n => Citation.Create(n, "a", "b"))]));
        Assert.Throws<ArgumentException>(
            () => MessageEntity.Create([Citation.Create(1, "a", "b"), Citation.Create(1, "c", "d")]));
    }
}
