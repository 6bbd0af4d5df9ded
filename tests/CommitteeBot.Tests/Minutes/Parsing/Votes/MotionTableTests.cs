namespace CommitteeBot.Tests.Minutes.Parsing.Votes;

public sealed class MotionTableTests
{
    [Theory]
    [InlineData(
        "| Resolution | Proposer | Seconder | For | Against |\n|---|---|---|---|---|\n"
            + "| Buy a bench | Cllr Bell | Cllr Cole | 4 | 1 |\n| Sell the van | Cllr Nair | Cllr Pugh | 5 | 0 |",
        "moved Ann Bell; seconded Tom Cole; for 4; against 1 / moved Priya Nair; seconded Owen Pugh; for 5; against 0")]
    [InlineData(
        "| Proposer | Cllr Bell | Seconder | Cllr Cole |\n|---|---|---|---|", "moved Ann Bell; seconded Tom Cole")]
    [InlineData("| Item | Cost |\n|---|---|\n| Bench | 400 |", "")]
    public void A_table_of_motions_is_read_by_its_heads(string table, string expected) =>
        Assert.Equal(expected, string.Join(" / ", Council.WithItem(table).Motions.Select(MotionText.Of)));
}
