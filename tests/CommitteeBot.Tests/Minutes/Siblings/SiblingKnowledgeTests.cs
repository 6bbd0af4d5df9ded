using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Tests.Minutes.Siblings;

public sealed class SiblingKnowledgeTests
{
    [Theory]
    [InlineData("7. Correspondence Received:", "correspondence received")]
    [InlineData("12/18 Chair’s Report", "chairs report")]
    [InlineData("Minutes of the meeting of Monday 4th May 2018", "minutes of the meeting of")]
    [InlineData("Minutes of the Meeting of 1 June 2019", "minutes of the meeting of")]
    [InlineData("2018", "")]
    public void A_title_is_the_same_whatever_its_number_day_and_capitals(string title, string key) =>
        Assert.Equal(key, SiblingKnowledge.Key(title));
}
