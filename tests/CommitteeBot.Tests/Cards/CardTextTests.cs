using CommitteeBot.Cards;

namespace CommitteeBot.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("{{DATE(2027-01-01T00:00:00Z,SHORT)}}", @"{\{DATE(2027-01-01T00:00:00Z,SHORT)}}")]
    [InlineData("{{{TIME(x)}}}", @"{\{\{TIME(x)}}}")]
    [InlineData("{once}", "{once}")]
    [InlineData("[Click](http://x.example)", @"\[Click](http://x.example)")]
    [InlineData("**Ann** _Hill_", @"\*\*Ann\*\* \_Hill\_")]
    public void Formulas_and_markup_come_out_as_text(string text, string expected) =>
        Assert.Equal(expected, CardText.Escape(text));

    [Fact]
    public void Facts_boxes_to_tick_and_lists_that_are_spread_out_show_their_text_letter_for_letter()
    {
        const string name = "[Click](http://x.example) {{DATE(2027-01-01T00:00:00Z,SHORT)}}";
        var escaped = CardText.Escape(name);
        Assert.Equal((escaped, escaped), (new Fact(name, name).Value, new Fact(name, name).Title));
        Assert.Equal(escaped, new ToggleInput(name).Title);
        Assert.Equal(
            escaped, new ChoiceSetInput("Owner", [new Choice(name, "1")]) { Style = "expanded" }.Choices[0].Title);
        Assert.Equal(name, new ChoiceSetInput("Owner", [new Choice(name, "1")]).Choices[0].Title);
    }
}
