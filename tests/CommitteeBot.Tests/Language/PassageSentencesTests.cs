using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One came. Two went.", 2)]
    [InlineData("Sgt. Okafor and Cllr. Tremayne came. They sat.", 2)]
    [InlineData("It cost £4.50 at 10.30 today. Good.", 2)]
    [InlineData("He said “Stop.” Then he left.", 2)]
    [InlineData("Was it? It was!", 2)]
    [InlineData("no stop at all", 1)]
    [InlineData("", 0)]
    public void Cuts_at_the_ends_of_sentences(string text, int count) =>
        Assert.Equal(count, PassageSentences.Split(text).Count);

    [Fact]
    public void Loses_nothing_and_quotes_no_page()
    {
        var text = string.Join(", ", Enumerable.Repeat("the quay, the crane and the lock", 60)) + ".";
        var sentences = PassageSentences.Split(text);
        Assert.All(sentences, s => Assert.InRange(s.Length, 1, 421));
        Assert.Equal(text, string.Join(' ', sentences));
    }
}
