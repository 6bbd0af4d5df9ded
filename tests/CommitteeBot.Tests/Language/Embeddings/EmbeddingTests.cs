using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Tests.Language.Embeddings;

public sealed class EmbeddingTests
{
    [Fact]
    public void Is_read_back_as_it_was_stored()
    {
        var embedding = Random(1);

        var stored = embedding.ToBytes();

        Assert.Equal(Embedding.Bytes, stored.Length);
        Assert.Equal(embedding.Values, Embedding.From(stored).Values);
        Assert.Equal(embedding.Scale, Embedding.From(stored).Scale);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Is_most_like_itself_and_unlike_its_opposite(int seed)
    {
        var embedding = Random(seed);
        var opposite = Embedding.From(State(seed).Select(v => -v).ToArray());

        Assert.Equal(1, embedding.Similarity(embedding), .01);
        Assert.Equal(-1, embedding.Similarity(opposite), .01);
        Assert.InRange(embedding.Similarity(Random(seed + 1)), -.3, .3);
    }

    [Fact]
    public void A_byte_a_dimension_loses_next_to_nothing()
    {
        var (a, b) = (State(3), State(4).Zip(State(3), (x, y) => x + y).ToArray());
        var exact = a.Zip(b, (x, y) => x * y).Sum() / Math.Sqrt(a.Sum(x => x * x) * b.Sum(x => x * x));

        Assert.Equal(exact, Embedding.From(a).Similarity(Embedding.From(b)), .01);
    }

    [Fact]
    public void The_largest_values_do_not_overflow()
    {
        var most = Enumerable.Repeat(sbyte.MaxValue, Embedding.Dimensions).ToArray();

        Assert.Equal(127 * 127 * Embedding.Dimensions, Embedding.Dot(most, most));
    }

    [Fact]
    public void What_has_no_direction_is_like_nothing() =>
        Assert.Equal(0, Embedding.From(new float[Embedding.Dimensions]).Similarity(Random(1)));

    internal static Embedding Random(int seed) => Embedding.From(State(seed));

    private static float[] State(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Embedding.Dimensions).Select(_ => (float)(random.NextDouble() - .5))];
    }
}
