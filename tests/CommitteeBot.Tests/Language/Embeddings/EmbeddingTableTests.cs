using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Tests.Language.Embeddings;

public sealed class EmbeddingTableTests
{
    private readonly EmbeddingTable table = new();

    public EmbeddingTableTests()
    {
        // More than a block holds.
        for (var i = 0; i < 5000; i++)
            table.Add(EmbeddingTests.Random(i));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4999)]
    public void The_same_comes_first(int row)
    {
        var found = table.Nearest(EmbeddingTests.Random(row), _ => true, 5);

        Assert.Equal(row, found[0].Row);
        Assert.Equal(5, found.Count);
        Assert.Equal(found.OrderByDescending(f => f.Similarity), found);
    }

    [Fact]
    public void Rows_that_do_not_count_are_not_found()
    {
        var found = table.Nearest(EmbeddingTests.Random(3), row => row is not 3, 5);

        Assert.DoesNotContain(found, f => f.Row == 3);
    }

    [Fact]
    public void Fewer_are_found_where_there_are_fewer() =>
        Assert.Equal([1, 2], table.Nearest(EmbeddingTests.Random(1), row => row is 1 or 2, 5).Select(f => f.Row));
}
