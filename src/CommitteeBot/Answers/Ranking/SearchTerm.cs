using CommitteeBot.Committees.Questions;

namespace CommitteeBot.Answers.Ranking;

/// <summary>A content word of a question.</summary>
/// <param name="Word">As the index spells it.</param>
/// <param name="Also">
/// Other stems that mean the same, each worth <see cref="RankingWeights.Synonym"/> of the word itself.
/// </param>
/// <param name="Rarity">Inverse document frequency: how much a match of it tells.</param>
internal sealed record SearchTerm(string Word, string Stem, IReadOnlyList<string> Also, double Rarity)
{
    /// <summary>The number of passages, readable here, in which it occurs.</summary>
    public int Count { get; init; }

    /// <summary>The same without its synonyms.</summary>
    public int OwnCount { get; init; }

    /// <summary>Set for a word of a period: a meeting of that time speaks of it without saying so.</summary>
    public Period? Period { get; init; }

    public int Number { get; } = PassageTerms.Number(Stem);
    public int[] AlsoNumbers { get; } = [.. Also.Select(PassageTerms.Number)];
}

/// <summary>The content words of a question, in order.</summary>
/// <param name="AllStems">Every stem of the question, for names.</param>
internal sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlySet<int> AllStems)
{
    /// <summary>As far as they are known.</summary>
    public Store.StemCounts? Counts { get; init; }
}
