using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Tests.Understanding.Kinds;

public sealed class LineModelTests
{
    [Fact]
    public void The_learned_weights_are_those_of_the_features()
    {
        var length = LineModel.Features("x", new Embedding(new sbyte[Embedding.Dimensions], 1)).Values.Length;

        Assert.Equal(Enum.GetValues<LineKind>(), LineModel.Learned.Weights.Keys.Order());
        Assert.All(LineModel.Learned.Weights.Values, w => Assert.Equal(length, w.Length));
        Assert.InRange(LineModel.Learned.Least, .7, .95);
    }

    [Fact]
    public void Likelihoods_are_shares_of_one_with_the_likeliest_first()
    {
        var kinds = LineModel.Learned.Kinds(
            LineModel.Features("please log that", new Embedding(new sbyte[Embedding.Dimensions], 1)));

        Assert.Equal(1, kinds.Sum(k => k.Likelihood), 6);
        Assert.Equal(kinds.OrderByDescending(k => k.Likelihood), kinds);
    }
}
