using CommitteeBot.Answers.Meaning;

namespace CommitteeBot.Tests.Answers.Meaning;

public sealed class PassagePiecesTests
{
    [Theory]
    [InlineData("The quay was repaired.", 1)]
    [InlineData("The quay was repaired. The crane was painted.", 1)]
    [InlineData("", 0)]
    public void A_short_passage_is_one_piece(string passage, int pieces) =>
        Assert.Equal(pieces, PassagePieces.In(passage).Count);

    [Fact]
    public void A_long_passage_is_cut_between_sentences()
    {
        var passage = string.Join(
            ' ',
            Enumerable.Range(1, 12).Select(
                i => $"Berth {i} on the north quay was let to a visiting yacht for the season."));

        var pieces = PassagePieces.In(passage);

        Assert.True(pieces.Count > 2);
        Assert.Equal(passage, string.Join(' ', pieces.Select(p => p.Text)));
        Assert.Equal(12, pieces.Sum(p => p.Sentences));
        Assert.All(pieces, p => Assert.EndsWith(".", p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_title_goes_before_the_piece() =>
        Assert.Equal("Quay Crane: It was painted.", PassagePieces.Described("Quay Crane", "It was painted."));
}
