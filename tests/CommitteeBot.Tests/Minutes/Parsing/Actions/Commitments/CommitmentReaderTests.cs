using CommitteeBot.Minutes.Parsing.Actions.Commitments;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions.Commitments;

public sealed class CommitmentReaderTests
{
    [Theory]
    [InlineData("agreed that Karen Voss will bring the numbers to the next meeting", true)]
    [InlineData("The Clerk will write to the owner of the field", true)]
    [InlineData("the field at Mill Lane", false)]
    [InlineData("The Committee agreed to approve the minutes", false)]
    public void Tells_a_line_that_takes_something_on(string line, bool takesOn) =>
        Assert.Equal(takesOn, CommitmentReader.Likelihood(line) >= .5);
}
