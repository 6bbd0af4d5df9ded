using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class UnfinishedLineTests
{
    [Theory]
    [InlineData("give 10 to", true)]
    [InlineData("HC-15 to be", true)]
    [InlineData("apologies from the …", true)]
    [InlineData("give 10 to Sam", false)]
    [InlineData("to", false)]
    [InlineData("close 13 and 14", false)]
    [InlineData("the ferry has gone over to", true)]
    public void A_line_that_breaks_off_is_told(string line, bool isUnfinished) =>
        Assert.Equal(isUnfinished, UnfinishedLine.Is(line));
}
