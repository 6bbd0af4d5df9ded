using CommitteeBot.Minutes.Parsing.Actions;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class ActionPlaceTests
{
    [Theory]
    [InlineData("Action log", false)]
    [InlineData("Review of the action tracker", false)]
    [InlineData("Outstanding actions", false)]
    [InlineData("Actions", false)]
    [InlineData("Matters arising", true)]
    [InlineData("Update on actions", true)]
    [InlineData("Actions from the previous meeting", true)]
    [InlineData("Action log of the last meeting", true)]
    public void Rows_with_a_status_are_old_where_the_heading_looks_back(string title, bool isOld) =>
        Assert.Equal(isOld, ActionPlace.Under(title).ReportsOnly(tableHasStatus: true));

    [Theory]
    [InlineData("Matters arising", false)]
    [InlineData("Actions from the last meeting", true)]
    public void Without_a_status_only_a_report_on_old_actions_is_old(string title, bool isOld) =>
        Assert.Equal(isOld, ActionPlace.Under(title).ReportsOnly(tableHasStatus: false));

    [Theory]
    [InlineData("Open", true)]
    [InlineData("", true)]
    [InlineData("In progress", true)]
    [InlineData("Not complete", true)]
    [InlineData("Complete", false)]
    [InlineData("Closed 3 May", false)]
    [InlineData("Discharged", false)]
    [InlineData("Withdrawn", false)]
    public void A_row_of_a_log_is_an_action_until_it_says_that_it_is_done(string status, bool isOpen) =>
        Assert.Equal(isOpen ? 1 : 0, Sample.WithItem(
            $"| Action | Owner | Status |\n| Ring the depot | JA | {status} |", "Action log").Actions.Count);
}
