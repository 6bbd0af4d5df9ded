namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class ActionTableTests
{
    [Theory]
    [InlineData("30/6", "2020-06-30")]
    [InlineData("w/e 12/6", "2020-06-12")]
    [InlineData("next mtg", "2020-07-14")]
    [InlineData("end Sept", "2020-09-30")]
    [InlineData("ASAP", null)]
    [InlineData("Q3", null)]
    [InlineData("15-Jun-20", "2020-06-15")]
    [InlineData("End June 20", "2020-06-30")]
    [InlineData("Next meeting (14 July)", "2020-07-14")]
    [InlineData("30 June 2020 (was 1 May)", "2020-06-30")]
    [InlineData("1 May, moved to 30 June", "2020-06-30")]
    [InlineData("28 May", "2020-05-28")]
    [InlineData("1 Dec", "2020-12-01")]
    [InlineData("Mon 15", null)]
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
    public void The_column_of_dates_counts_and_not_a_day_in_the_task() =>
        Assert.Equal(new DateOnly(2020, 6, 30), Sample.WithItem(
            "| Action | Who | By when |\n| Report to the next meeting by 3 July | JA | 30/6 |").Actions.Single().Due);

    [Fact]
    public void What_a_cell_says_of_when_is_kept_though_it_means_no_day() =>
        Assert.Equal("Summer term", Sample.WithItem(
            "| Action | Who | By when |\n| Ring the depot | JA | Summer term |").Actions.Single().DueText);

    [Theory]
    [InlineData("Status", "Completed – letter sent")]
    [InlineData("Done?", "Y")]
    [InlineData("RAG", "Blue")]
    [InlineData("Where it stands", "Done")]
    public void A_row_that_says_that_it_is_done_is_no_action(string head, string state) =>
        Assert.Equal(["Order the signs"], Sample.WithItem(
            $"| Action | Who | {head} |\n| Ring the depot | JA | {state} |\n| Order the signs | PB | |").Actions
            .Select(a => a.Text));

    [Theory]
    [InlineData("Done by 3 July")]
    [InlineData("Completed by end June")]
    [InlineData("C. 3 July")]
    public void What_is_to_be_done_by_a_day_is_not_done(string due) =>
        Assert.StartsWith("Ring the depot", Sample.WithItem(
            $"| Action | Who | When |\n| Ring the depot | JA | {due} |").Actions.Single().Text, StringComparison.Ordinal);

    [Fact]
    public void A_title_over_rows_is_no_head_of_another_table() =>
        Assert.Equal([("Order the signs (30/6)", new DateOnly(2020, 6, 30))], Sample.WithItem(
            "| Action | Who | By when |\n| Completed actions | | |\n| Ring the depot | JA | 30/6 |\n"
                + "| Open actions | | |\n| Order the signs | PB | 30/6 |").Actions.Select(a => (a.Text, a.Due!.Value)));

    [Theory]
    [InlineData("| Ref | Description | Agreed | Date |\n| 20/1 | Two-storey extension at 4 Mill Lane | No objection to this | 2 June |")]
    [InlineData("| Name | Commitments | Dates |\n| JA | Director of Hatherley Trust Ltd | 1 May 2019 |")]
    [InlineData("| Work | Contractor | Date |\n| Repaired the fence at Mill Lane | Smith Ltd | 3 May |")]
    public void A_head_that_may_mean_something_else_wants_orders_below_it(string table) =>
        Assert.Empty(Sample.WithItem(table).Actions);

    [Theory]
    [InlineData("Sign the lease........")]
    [InlineData("Fill in form P_____ for the grant")]
    public void Dots_within_a_task_are_no_line_to_sign_on(string task) =>
        Assert.Single(Sample.WithItem($"| Action | Who | When |\n| {task} | JA | 30/6 |").Actions);

    [Fact]
    public void A_title_says_that_the_rows_below_it_are_done() =>
        Assert.Equal(["Order the signs"], Sample.WithItem(
            "| Action | Who | By when |\n| **Closed since last time** | | |\n| Ring the depot | JA | 30/6 |\n"
                + "| **New** | | |\n| Order the signs | PB | 30/6 |").Actions.Select(a => a.Text[..15]));

    [Fact]
    public void A_person_over_some_rows_owns_those_without_another() =>
        Assert.Equal(["Jo Ashworth", "PB"], Sample.WithItem(
            "| Action | Who | By when |\n| **Jo Ashworth** | | |\n| Ring the depot | | 30/6 |\n"
                + "| Order the signs | PB | 30/6 |").Actions.Select(a => a.Owner));

    [Fact]
    public void As_above_under_a_row_that_is_done_is_its_owner() =>
        Assert.Equal(["PB"], Sample.WithItem(
            "| Action | Who | Status |\n| Send the rota | JA | |\n| Ring the depot | PB | Done |\n"
                + "| Order the signs | as above | |").Actions.Skip(1).Select(a => a.Owner));

    [Fact]
    public void Who_and_when_in_one_column_are_two() =>
        Assert.Equal(("Jo Ashworth", new DateOnly(2020, 6, 30)), Sample.WithItem(
            "| Action | Who / when |\n| Ring the depot | Jo Ashworth, 30 June |\n| Order the signs | PB, 1 July |")
            .Actions.Select(a => (a.Owner!, a.Due!.Value)).First());

    [Fact]
    public void Each_table_has_its_own_columns() =>
        Assert.Equal(["Ring the depot"], Sample.WithItem(
            "| Action | Who |\n| Ring the depot | JA |\n\n| Group | Purpose | Sought | Given |\n"
                + "| Youth band | Buy the drums | £300 | £200 |").Actions.Select(a => a.Text));

    [Fact]
    public void The_rest_of_a_table_has_its_columns() =>
        Assert.Equal(["JA", "PB"], Sample.WithItem(
            "| Action | Who |\n| Ring the depot | JA |\n\n| New signs for the path | PB |").Actions
            .Select(a => a.Owner));

    [Fact]
    public void A_plan_of_reports_is_no_table_of_actions() =>
        Assert.Empty(Sample.WithItem(
            "| Report | Lead officer | Date |\n| Budget for next year | Clerk | 14 July |\n"
                + "| Review of all policies | Jo Ashworth | 8 September |").Actions);

    [Fact]
    public void Lines_over_a_table_that_tell_how_to_read_it_are_no_actions() =>
        Assert.Equal(["JA"], Sample.WithItem(
            "Red is late and green is on its way.\n\n| Action | Who |\n| Ring the depot | JA |", "Action log").Actions
            .Select(a => a.Owner));

    [Fact]
    public void An_old_list_has_only_what_is_still_open() =>
        Assert.Equal(["Order the signs", "Mow the green"], Sample.WithItem(
            "| Action | Who | Progress |\n| Ring the depot | JA | They were rung. |\n"
                + "| Order the signs | PB | In progress |\n| Mow the green | PB | |", "Matters arising").Actions
            .Select(a => a.Text));

    [Fact]
    public void A_head_over_number_and_task_is_that_of_the_task() =>
        Assert.Equal(["Ring the depot", "Order the signs"], Sample.WithItem(
            "| Task | | Who |\n| a | Ring the depot | JA |\n| b | Order the signs | PB |").Actions.Select(a => a.Text));

    [Fact]
    public void A_row_to_be_signed_is_no_action() =>
        Assert.Single(Sample.WithItem(
            "| Action | Who |\n| Ring the depot | JA |\n| Signed ............ | Chair |").Actions);

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
