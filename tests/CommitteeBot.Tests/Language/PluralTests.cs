using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 actions")]
    [InlineData(1, "1 action")]
    [InlineData(1200, "1,200 actions")]
    public void A_count_has_its_noun(int count, string expected) =>
        Assert.Equal(expected, Plural.Count(count, "action"));

    [Fact]
    public void A_plural_may_be_irregular() => Assert.Equal("2 people", Plural.Count(2, "person", "people"));
}
