namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class ActionTableTests
{
    [Theory]
    [InlineData("30/6", "2020-06-30")]
    [InlineData("w/e 12/6", "2020-06-12")]
    [InlineData("next mtg", "2020-07-14")]
    [InlineData("end Sept", "2020-09-30")]
    [InlineData("ASAP", null)]
    public void A_short_due_date_is_a_day(string printed, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Sample.WithItem($"| Action | Who | By when |\n| Ring the depot | JA | {printed} |").Actions.Single().Due);

    [Theory]
    [InlineData("as above")]
    [InlineData("Ditto")]
    [InlineData("\"")]
    public void A_cell_that_says_as_above_says_what_stands_above(string same) =>
        Assert.Equal(["JA", "JA"], Sample.WithItem(
            $"| Action | Who | By when |\n| Ring the depot | JA | 30/6 |\n| Order the signs | {same} | {same} |").Actions
            .Where(a => a.Due == new DateOnly(2020, 6, 30)).Select(a => a.Owner));

    [Fact]
    public void A_title_over_numbered_sub_items_is_no_action() =>
        Assert.Equal(["Ring the depot", "Order the signs"], Sample.WithItem(
            "| No | Action | Who |\n| 1 | Summer fair | |\n| 1.1 | Ring the depot | JA |\n| 1.2 | Order the signs | PB |")
            .Actions.Select(a => a.Text));
}
