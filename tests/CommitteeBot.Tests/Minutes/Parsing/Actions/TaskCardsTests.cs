namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class TaskCardsTests
{
    [Fact]
    public void A_card_of_heads_below_each_other_is_one_action() =>
        Assert.Equal([("JA", 30), ("PB", 1)], Sample.WithItem(
            "| Action | Ring the depot |\n| Owner | JA |\n| Due | 30 June |\n"
                + "| Action | Order the signs |\n| Owner | PB |\n| Due | 1 July |").Actions
            .Select(a => (a.Owner, a.Due!.Value.Day)));

    [Fact]
    public void A_card_that_says_done_is_none() =>
        Assert.Empty(Sample.WithItem("| Action | Ring the depot |\n| Owner | JA |\n| Status | Done |").Actions);

    [Fact]
    public void A_label_in_a_row_without_a_head_says_that_it_is_an_action() =>
        Assert.Equal([("Ring the depot (30/6)", "JA")], Sample.WithItem(
            "| Action: Ring the depot | JA | 30/6 |").Actions
            .Select(a => (a.Text, a.Owner)));
}
