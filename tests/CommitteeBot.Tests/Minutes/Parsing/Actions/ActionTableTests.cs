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
            "| Action | Who | By when |\n| Ring the depot | JA | 30/6 |\n"
                + $"| Order the signs | {same} | {same} |").Actions
            .Where(a => a.Due == new DateOnly(2020, 6, 30)).Select(a => a.Owner));

    [Fact]
    public void A_title_over_numbered_sub_items_is_no_action() =>
        Assert.Equal(["Ring the depot", "Order the signs"], Sample.WithItem(
            "| No | Action | Who |\n| 1 | Summer fair | |\n| 1.1 | Ring the depot | JA |\n"
                + "| 1.2 | Order the signs | PB |")
            .Actions.Select(a => a.Text));

    [Theory]
    [InlineData("2a", "2b")]
    [InlineData("2.1", "2.2")]
    [InlineData("(a)", "(b)")]
    public void Owner_and_day_of_a_row_are_those_of_its_sub_items(string first, string second) =>
        Assert.Equal([("Ring the depot (30 June)", "JA", 30), ("Order the signs (30 June)", "PB", 30)], Sample.WithItem(
            "| No | Action | Who | By when |\n| 2 | Summer fair: | JA | 30 June |\n"
                + $"| {first} | Ring the depot | | |\n| {second} | Order the signs | PB | |").Actions
            .Select(a => (a.Text, a.Owner, a.Due!.Value.Day)));

    [Fact]
    public void The_next_number_has_nothing_of_the_row_above() =>
        Assert.Equal(["JA", null], Sample.WithItem(
            "| No | Action | Who |\n| 12 | Ring the depot | JA |\n| 13 | Order the signs | |").Actions
            .Select(a => a.Owner));

    [Fact]
    public void A_name_stands_over_the_rows_below_it() =>
        Assert.Equal(["JA", "JA", "PB"], Sample.WithItem(
            "| Who | Action | By when |\n| JA | Ring the depot | 30/6 |\n| | Order the signs | 1/7 |\n"
                + "| PB | Open the gate | 2/7 |").Actions.Select(a => a.Owner));

    /// <summary>Where names stand in the middle of their rows, the first row has none.</summary>
    [Fact]
    public void A_row_above_its_name_gets_no_other_name() =>
        Assert.Equal([null, "JA", null, null, "PB", null], Sample.WithItem(
            "| Who | Action | By when |\n| | Ring the depot | 30/6 |\n| JA | Order the signs | 1/7 |\n"
                + "| | Open the gate | 2/7 |\n| | Paint the door | 3/7 |\n| PB | Mow the green | 4/7 |\n"
                + "| | Lock the shed | 5/7 |").Actions.Select(a => a.Owner));
}
