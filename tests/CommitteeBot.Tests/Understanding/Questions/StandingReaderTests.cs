using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class StandingReaderTests
{
    [Theory]
    [InlineData("what's happening with the lifebuoy?", "lifebuoy")]
    [InlineData("Whats going on with our slipway", "slipway")]
    [InlineData("any news on the lease?", "lease")]
    [InlineData("is there any update about the moorings", "moorings")]
    [InlineData("where are we with the ferry steps?", "ferry steps")]
    [InlineData("wheres the crane survey up to?", "crane survey")]
    [InlineData("hows the dredging getting on", "dredging")]
    [InlineData("crane survey - any progress?", "crane survey")]
    [InlineData("has the crane thing been sorted", "crane")]
    [InlineData("what's become of the old boathouse?", "old boathouse")]
    [InlineData("so, what’s the latest on the pontoon?", "pontoon")]
    [InlineData("can you give me an update on the pontoon please", "pontoon")]
    [InlineData("show me everything about the pontoon", "pontoon")]
    public void How_something_stands_is_asked_in_many_ways(string line, string subject) =>
        Assert.Equal(subject, StandingReader.Read(line));

    [Theory]
    [InlineData("what was said about the lifebuoy?")]
    [InlineData("what happened to the lifebuoy in 2019?")]
    [InlineData("who has the lifebuoy?")]
    [InlineData("what did we decide about the lease?")]
    [InlineData("how much is the lease?")]
    [InlineData("tell me about the lease")]
    public void What_was_said_or_decided_is_another_question(string line) => Assert.Null(StandingReader.Read(line));
}
