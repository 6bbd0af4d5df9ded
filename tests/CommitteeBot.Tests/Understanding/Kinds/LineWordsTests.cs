using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Tests.Understanding.Kinds;

public sealed class LineWordsTests
{
    [Theory]
    [InlineData("close HAR-12 by Friday", "#ref")]
    [InlineData("close 12", "close #n")]
    [InlineData("close 12", "^ close")]
    [InlineData("ask Karen on 3rd", "#name")]
    [InlineData("ask Karen on 3rd", "on #day")]
    [InlineData("is it done?", "done ?")]
    [InlineData("give it to KV", "to #name")]
    [InlineData("give it to KV", "give * to")]
    public void Words_and_pairs_are_counted_and_what_is_a_committees_own_by_its_sort(string line, string word) =>
        Assert.Contains(word, LineWords.Of(line));
}
