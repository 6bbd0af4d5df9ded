namespace CommitteeBot.Answers.Ranking;

/// <summary>Orders passages by words and meaning together: either finds what the other misses.</summary>
internal static class FusedRanking
{
    /// <summary>
    /// What a difference in similarity counts beside the share of the best score by words; measured on the same questions as <see cref="RankingWeights"/>.
    /// </summary>
    public const double MeaningWeight = 2;

    /// <param name="byWords">Best first.</param>
    /// <param name="byMeaning">Others that came near by meaning.</param>
    /// <param name="similarity">Of a passage by its id; null for one without an embedding.</param>
    public static List<FusedPassage> Fuse(
        IReadOnlyList<RankedPassage> byWords, IEnumerable<PassageKey> byMeaning, Func<long, float?> similarity, double weight = MeaningWeight)
    {
        var strongest = byWords.Count > 0 ? Math.Max(byWords[0].Score, double.Epsilon) : 1;
        var words = new Dictionary<PassageKey, double>();
        foreach (var (passage, score) in byWords)
            words.TryAdd(new PassageKey(passage.Id, passage.MeetingId, passage.Place), score / strongest);
        foreach (var key in byMeaning)
            words.TryAdd(key, 0);
        var fused = words.Select(w => new FusedPassage(w.Key, w.Value, similarity(w.Key.Id))).ToList();
        var least = fused.Min(f => f.Similarity) ?? 0;
        return [.. fused.OrderByDescending(f => f.ByWords + (weight * ((f.Similarity ?? least) - least))).ThenBy(f => f.Passage.Id)];
    }
}

internal readonly record struct PassageKey(long Id, long MeetingId, int Place);

/// <param name="ByWords">The share of the best score by words.</param>
internal readonly record struct FusedPassage(PassageKey Passage, double ByWords, float? Similarity);
