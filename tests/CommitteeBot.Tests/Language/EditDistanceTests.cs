using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("review", "reveiw", 1)]
    [InlineData("pattern", "patern", 1)]
    [InlineData("strategy", "stratagy", 1)]
    [InlineData("crane", "crane", 0)]
    [InlineData("crane", "crates", 2)]
    [InlineData("", "ab", 2)]
    public void Counts_slips(string a, string b, int slips)
    {
        Assert.Equal(slips, EditDistance.Measure(a, b, 3));
        Assert.Equal(slips, EditDistance.Measure(b, a, 3));
    }

    [Fact]
    public void Stops_counting_beyond_the_most() =>
        Assert.Equal(2, EditDistance.Measure("lighthouse", "breakwater", 1));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(5, 1)]
    [InlineData(9, 2)]
    public void Longer_words_may_hold_more(int length, int slips) => Assert.Equal(slips, EditDistance.MaxTypos(length));
}
