namespace CommitteeBot.Language.Embeddings;

/// <summary>
/// Embeddings side by side in memory, found again by their row. Rows are only added: what readers see of it stays as it
/// is while one writer adds.
/// </summary>
internal sealed class EmbeddingTable
{
    private const int RowsOfBlock = 4096;

    private readonly List<sbyte[]> blocks = [];
    private readonly List<float> scales = [];

    public int Count => scales.Count;

    public void Add(Embedding embedding)
    {
        var at = scales.Count % RowsOfBlock;
        if (at == 0)
            blocks.Add(new sbyte[RowsOfBlock * Embedding.Dimensions]);
        embedding.Values.CopyTo(blocks[^1], at * Embedding.Dimensions);
        scales.Add(embedding.Scale);
    }

    public float Similarity(int row, Embedding other) =>
        Embedding.Dot(Values(row), other.Values) * scales[row] * other.Scale;

    /// <summary>The rows most like the other, best first. Rows that do not count are never compared.</summary>
    public List<(int Row, float Similarity)> Nearest(Embedding other, Func<int, bool> counts, int max)
    {
        var best = new PriorityQueue<int, float>(max + 1);
        for (var row = 0; row < Count; row++)
        {
            if (!counts(row))
                continue;
            var similarity = Similarity(row, other);
            if (best.Count < max)
                best.Enqueue(row, similarity);
            else if (best.TryPeek(out _, out var worst) && similarity > worst)
                best.EnqueueDequeue(row, similarity);
        }

        var found = new List<(int, float)>(best.Count);
        while (best.TryDequeue(out var row, out var similarity))
            found.Add((row, similarity));
        found.Reverse();
        return found;
    }

    private ReadOnlySpan<sbyte> Values(int row) =>
        blocks[row / RowsOfBlock].AsSpan(row % RowsOfBlock * Embedding.Dimensions, Embedding.Dimensions);
}
