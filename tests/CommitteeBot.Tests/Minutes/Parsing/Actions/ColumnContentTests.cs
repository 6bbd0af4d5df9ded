namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

/// <summary>Tables without a head, or with heads in words that nobody else uses.</summary>
public sealed class ColumnContentTests
{
    private const string Tasks =
        "| 1 | Write to the county about the stile | Jo Ashworth | 30 June 2020 |\n"
        + "| 2 | Circulate the draft rota to members | PB | 7 July 2020 |";

    [Theory]
    [InlineData("Actions")]
    [InlineData("Action log")]
    [InlineData("Footpaths")]
    public void Rows_of_tasks_people_and_days_are_actions(string title) =>
        Assert.Equal(
            [("Jo Ashworth", new DateOnly(2020, 6, 30)), ("PB", new DateOnly(2020, 7, 7))],
            Sample.WithItem(Tasks, title).Actions.Select(a => (a.Owner, a.Due!.Value)));

    [Fact]
    public void Under_a_heading_that_says_actions_a_person_beside_a_task_is_enough() =>
        Assert.Equal(["SC", "Clerk"], Sample.WithItem(
            "| SC | Write to the county about the stile |\n| Clerk | The draft rota to go to all members |", "Actions")
            .Actions.Select(a => a.Owner));

    [Fact]
    public void A_head_that_says_nothing_to_us_is_no_action() =>
        Assert.Equal(["JA", "PB"], Sample.WithItem(
            "| Thing that we want | Volunteer | Before |\n| Write to the county about the stile | JA | 30 June |\n"
                + "| Circulate the draft rota to members | PB | 7 July |", "Actions").Actions.Select(a => a.Owner));

    [Theory]
    [InlineData(
        "| Jo Ashworth | Chair of the trust and of the hall | 4 May 2020 |\n"
        + "| Pat Booth | Member for the north ward | 7 July 2020 |")]
    [InlineData(
        "| Jo Ashworth | Send the new signs by post | £120.00 | 30 June 2020 |\n"
        + "| Pat Booth | Repair of the pump house door | £45.50 | 7 July 2020 |")]
    [InlineData(
        "| PL/20/114 | Replace the garage roof | Jo Ashworth | 30 June 2019 |\n"
        + "| PL/20/115 | Erect a fence at the rear | Pat Booth | 7 July 2019 |")]
    [InlineData(
        "| PL/20/114 | 3 Mill Lane | Replace the garage roof | 30 June 2020 |\n"
        + "| PL/20/115 | 4 Mill Lane | Repair the wall | 7 July 2020 |")]
    [InlineData(
        "| Staff and training of staff | 4,100.00 | 312.50 |\n"
        + "| Repair the roof of the hall | 900.00 | 0.00 |")]
    [InlineData(
        "| Surgery at the library | Jo Ashworth | 30 June 2020 |\n"
        + "| Stall at the summer fair | Pat Booth | 7 July 2020 |")]
    [InlineData(
        "| Attended the liaison meeting of the highways team | Jo Ashworth | 4 May 2020 |\n"
        + "| Visit to the school | Pat Booth | 7 May 2020 |")]
    public void People_payments_applications_budgets_and_rotas_are_no_actions(string table) =>
        Assert.Empty(Sample.WithItem(table).Actions);

    [Fact]
    public void Payments_below_a_table_of_actions_are_none() =>
        Assert.Equal(["Ring the depot (30 June)"], Sample.WithItem(
            "| Action | Who | By when |\n| Ring the depot | JA | 30 June |\n\nPayments were approved:\n\n"
                + "| **Payee** | **Purpose** | **Date** |\n| Hobbs | New signs for the path | 4 May |").Actions
            .Select(a => a.Text));

    [Fact]
    public void A_sentence_over_the_rows_is_no_action() =>
        Assert.Equal(2, Sample.WithItem($"The following were agreed:\n\n{Tasks}", "Actions").Actions.Count);
}
