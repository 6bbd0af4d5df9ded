using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public class ActionLikenessTests
{
    [Theory]
    [InlineData("send the figures to the Panel", "Send figures to Panel.", true)]
    [InlineData("circulate the report", "ciculate the report", true)]
    [InlineData("circulate the report", "circualte the report", true)]
    [InlineData("circulate the report on patrol cars and boats", "circulate the final report on patrol cars and boats", true)]
    [InlineData("circulate the report", "circulate the final report", false)]
    [InlineData("send the 2018 figures", "send the 2019 figures", false)]
    [InlineData("load test action number 17 of many more", "load test action number 18 of many more", false)]
    [InlineData("review ward a1b2 figures of boats and cars", "review ward figures of boats and cars", false)]
    [InlineData("write to the Minister", "write to the Mayor", false)]
    [InlineData("circulate the report on patrol cars and boats", "circulate the report on patrol vans and boats", false)]
    [InlineData("", "", true)]
    [InlineData("to the", "of all", false)]
    public void Nearly_the_same_words_are_the_same_action(string one, string other, bool expected)
    {
        Assert.Equal(expected, TextSimilarity.IsSame(one, other));
        Assert.Equal(expected, TextSimilarity.IsSame(other, one));
    }
}
