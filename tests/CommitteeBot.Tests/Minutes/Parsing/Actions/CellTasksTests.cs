using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

/// <summary>Cells of several lines, each ended by the sign that the readers put there.</summary>
public sealed class CellTasksTests
{
    private const char Break = CellLines.Break;

    [Fact]
    public void Points_of_a_cell_are_several_actions_of_one_owner() =>
        Assert.Equal([("Ring the depot (30/6)", "JA"), ("Order the signs (30/6)", "JA")], Rows(
            $"| Action | Who | By when |\n| • Ring the depot{Break}• Order the signs | JA | 30/6 |"));

    [Fact]
    public void Points_with_as_many_owners_have_one_each() =>
        Assert.Equal([("Ring the depot", "JA"), ("Order the signs", "PB")], Rows(
            $"| Action | Who |\n| 1. Ring the depot{Break}2. Order the signs | JA{Break}PB |"));

    [Fact]
    public void Lines_without_points_are_one_action() =>
        Assert.Equal([("Ring the depot about the bins", "JA")], Rows(
            $"| Action | Who |\n| Ring the depot{Break}about the bins | JA |"));

    [Fact]
    public void A_line_that_wraps_beside_two_people_is_one_action() =>
        Assert.Equal([("Ring the depot about the Monday collection", "JA PB")], Rows(
            $"| Action | Who |\n| Ring the depot about the{Break}Monday collection | JA{Break}PB |"));

    [Fact]
    public void Points_that_are_no_orders_stay_with_what_stands_over_them() =>
        Assert.Equal([("Clean before the fair: hall; church; school", "JA")], Rows(
            $"| Action | Who |\n| Clean before the fair:{Break}• hall{Break}• church{Break}• school | JA |"));

    [Theory]
    [InlineData("Write to Jo Ashworth")]
    [InlineData("Meet with the Clerk")]
    [InlineData("Send the signed report to JA")]
    public void Whom_something_is_sent_to_does_not_own_it(string task) =>
        Assert.Equal([(task + " (3 July)", null)], Rows($"| Action | Date |\n| {task} | 3 July |"));

    [Theory]
    [InlineData("Ring the depot\u2028Jo Ashworth\u202830 June")]
    [InlineData("Ring the depot Jo Ashworth 30 June")]
    [InlineData("Ring the depot (Jo Ashworth, 30 June)")]
    public void Owner_and_day_stand_in_the_cell_where_they_have_no_column(string cell) =>
        Assert.Equal([("Ring the depot (30 June)", "Jo Ashworth")], Rows(
            $"| Item | Action |\n| Bins: they were not emptied for a month, and the smell was noted. | {cell} |"));

    [Fact]
    public void A_cell_without_columns_beside_it_may_have_several_actions() =>
        Assert.Equal([("Ring the depot (ASAP)", "JA"), ("Order the signs", "PB")], Rows(
            $"| Item | Action |\n| Bins were noted. | "
                + $"Ring the depot{Break}JA{Break}ASAP{Break}Order the signs{Break}PB |"));

    [Theory]
    [InlineData("Noted")]
    [InlineData("Approved.")]
    [InlineData("No action required")]
    public void What_asks_for_nothing_is_no_action(string cell) =>
        Assert.Empty(Rows($"| Item | Action |\n| The accounts were received by the members. | {cell} |"));

    private static IEnumerable<(string, string?)> Rows(string table) =>
        Sample.WithItem(table).Actions.Select(a => (a.Text, a.Owner));
}
