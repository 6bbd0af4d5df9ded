using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class UnfinishedLineTests
{
    [Theory]
    [InlineData("give 10 to", true)]
    [InlineData("HC-15 to be", true)]
    [InlineData("apologies from the", true)]
    [InlineData("give 10 to Sam", false)]
    [InlineData("to", false)]
    [InlineData("close 13 and 14", false)]
    [InlineData("12 has been dealt with", false)]
    [InlineData("13 has been taken care of", false)]
    [InlineData("Rosalind to find out who the key belongs to", false)]
    [InlineData("Sam to inspect Unit A", false)]
    [InlineData("close 13 and", true)]
    [InlineData("please move it to", true)]
    public void A_line_that_breaks_off_is_told(string line, bool isUnfinished) =>
        Assert.Equal(isUnfinished, UnfinishedLine.Is(line));
}
