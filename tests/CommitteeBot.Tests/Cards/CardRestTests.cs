using CommitteeBot.Cards;

namespace CommitteeBot.Tests.Cards;

public sealed class CardRestTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_list_that_fits_has_nothing_to_press(int rows)
    {
        Assert.Equal(rows, CardRest.Create("rest", Rows(rows), shown: 3, maxBytes: 4000).Count());
    }

    [Fact]
    public void What_is_left_out_stands_behind_a_line_to_press()
    {
        List<CardElement> card = [.. CardRest.Create("rest", Rows(8), shown: 3, maxBytes: 4000)];

        Assert.Equal(5, card.Count);
        var link = Assert.Single(Assert.IsType<RichTextBlock>(card[3]).Inlines);
        Assert.Equal("and 5 more", link.Text);
        Assert.Equal(["rest"], Assert.IsType<ToggleVisibilityAction>(link.SelectAction).TargetElements);
        var rest = Assert.IsType<Container>(card[4]);
        Assert.Equal(("rest", false), (rest.Id, rest.IsVisible));
        Assert.Equal(Rows(8)[3..], rest.Items);
    }

    [Fact]
    public void What_does_not_fit_on_a_card_at_all_is_counted()
    {
        var rest = CardRest.Create("rest", Rows(300), shown: 3, maxBytes: 1000).OfType<Container>().Single();

        Assert.InRange(rest.Items.Count, 2, 20);
        Assert.Equal(
            CardRest.TooMany(297 - (rest.Items.Count - 1)), Assert.IsType<TextBlock>(rest.Items[^1]).Text);
    }

    [Fact]
    public void What_is_seen_at_once_fits_too_and_something_is_always_seen()
    {
        List<CardElement> card = [.. CardRest.Create("rest", Rows(8), shown: 3, maxBytes: 1)];

        Assert.Equal("and 7 more", Assert.IsType<RichTextBlock>(card[1]).Inlines[0].Text);
        Assert.Equal(CardRest.TooMany(7), Assert.IsType<TextBlock>(Assert.IsType<Container>(card[2]).Items[0]).Text);
    }

    private static List<CardElement> Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new TextBlock($"row {n}"))];
}
