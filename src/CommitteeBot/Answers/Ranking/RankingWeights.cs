namespace CommitteeBot.Answers.Ranking;

/// <summary>
/// The weights of the ranking, as measured on 284 questions about 3,568 passages (<c>CommitteeBot.Benchmarks --
/// retrieval</c>).
/// </summary>
internal sealed record RankingWeights
{
    public static RankingWeights Measured { get; } = new();

    /// <summary>Candidates that the full-text engine gives.</summary>
    public int Pool { get; init; } = 50;

    /// <summary>
    /// Neighbours of a candidate that become candidates themselves: an answer often stands beside the passage that
    /// names its subject.
    /// </summary>
    public int NeighbourCandidates { get; init; } = 2;

    /// <summary>The weight of a word that occurs one, two or three passages away.</summary>
    public IReadOnlyList<double> NeighbourWords { get; init; } = [.5, .3, .2];

    /// <summary>Saturation of word counts, as in BM25.</summary>
    public double K1 { get; init; } = .6;

    /// <summary>The penalty for long passages.</summary>
    public double B { get; init; } = .05;

    /// <summary>
    /// What of a word's rarity counts: bm25's own is too steep for questions, where one rare word would outweigh all
    /// the others.
    /// </summary>
    public double RarityPower { get; init; } = .7;

    public double Pair { get; init; } = .2;
    public double Speaker { get; init; } = 3;
    public double Heading { get; init; } = .5;
    public double Synonym { get; init; } = .6;

    /// <summary>Weight of the meeting's own standing: the mean of its three best passages.</summary>
    public double Meeting { get; init; } = .75;

    /// <summary>The most passages that the engine scores for one question.</summary>
    public int MaxPostings { get; init; } = 12_000;

    /// <summary>A word of so many passages proposes enough by itself.</summary>
    public int CommonFrom { get; init; } = 8;
}
