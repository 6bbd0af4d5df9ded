using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public sealed class WordListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Clerk", "Clerk")]
    [InlineData("Clerk,Chair", "Clerk and Chair")]
    [InlineData("Clerk,Chair,Treasurer", "Clerk, Chair and Treasurer")]
    public void Words_are_joined_with_commas_and_an_and(string words, string expected) =>
        Assert.Equal(expected, WordList.And(words.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Alternatives_are_joined_with_or() => Assert.Equal("a, b or c", WordList.Or(["a", "b", "c"]));
}
