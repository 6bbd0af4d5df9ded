using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Store.Checking;

namespace CommitteeBot.Tests.Store.Checking;

public sealed class ActionChainTests
{
    private static readonly ChainLink Logged = new(ActionChange.Logged, null, "send the report", Before("Open"));

    [Fact]
    public void A_history_that_ends_where_the_action_is_has_no_fault() =>
        Assert.Null(Fault(
            ActionState.Closed, Logged, new(ActionChange.Comment, null, null, null), Change("Open", "Done"),
            Change("Done", "Closed")));

    [Fact]
    public void A_change_that_no_command_can_name_a_state_for_ends_nothing() =>
        Assert.Null(Fault(
            ActionState.Open, Logged, Change("Open", "Done"),
            new(ActionChange.Undone, "Done", null, Before("Done"))));

    [Fact]
    public void What_was_read_from_minutes_begins_in_the_state_that_it_says() =>
        Assert.Contains(
            "ends with Closed",
            Fault(ActionState.Open, new ChainLink(ActionChange.Logged, null, "Closed", null)), StringComparison.Ordinal);

    [Fact]
    public void An_action_without_a_history_is_found() =>
        Assert.Contains("has no history", Fault(ActionState.Open), StringComparison.Ordinal);

    [Fact]
    public void A_history_that_lost_its_beginning_is_found() =>
        Assert.Contains("begins with 'State'", Fault(ActionState.Done, Change("Open", "Done")), StringComparison.Ordinal);

    [Fact]
    public void A_history_that_begins_twice_is_found() =>
        Assert.Contains("twice", Fault(ActionState.Open, Logged, Logged), StringComparison.Ordinal);

    [Fact]
    public void A_change_that_is_missing_in_between_is_found() =>
        Assert.Contains(
            "it was Open, and the next change is from Done",
            Fault(ActionState.Closed, Logged, Change("Done", "Closed")), StringComparison.Ordinal);

    [Fact]
    public void A_change_of_another_kind_tells_the_state_too() =>
        Assert.Contains(
            "gap", Fault(ActionState.Open, Logged, new ChainLink(ActionChange.Due, null, null, Before("Done"))),
            StringComparison.Ordinal);

    private static string? Fault(ActionState state, params ChainLink[] changes) =>
        ActionChain.Fault("HEC-7", changes, state);

    private static ChainLink Change(string from, string to) => new(ActionChange.State, from, to, Before(from));

    private static string Before(string state) => $$"""{"Text":"send the report","State":"{{state}}"}""";
}
