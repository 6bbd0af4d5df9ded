namespace CommitteeBot.Answers.Evidence;

/// <summary>What tells whether the best candidate answers: how far it leads, and what it has by itself.</summary>
internal static class DecisionFeatures
{
    private const string Bias = "bias";

    /// <summary>Features of the best candidate that tell something beyond its being the best.</summary>
    private static readonly string[] OfBest =
    [
        "own words", "words beside", "words around", "rarest word missing", "meaning", "meaning against the best",
        "holds what is wanted", "lacks what is wanted",
        "time named", "other meeting named", "fact", "fact of the kind asked for", "figure missing",
        "meets the rules for words",
    ];

    private static readonly int[] Places = [.. OfBest.Select(CandidateFeatures.PlaceOf)];

    public static IReadOnlyList<string> Names { get; } = [
        Bias, "score", "lead over the next passage", "share of all", .. OfBest];

    /// <summary>A lead beyond this is as good as any.</summary>
    private const double MaxLead = 2;

    public static double[] Of(IReadOnlyList<Candidate> ranked)
    {
        var best = ranked[0];
        var next = ranked.FirstOrDefault(c => c.Source != best.Source);
        var weights = ranked.Select(c => (c.Source, Weight: Math.Exp(c.Score - best.Score))).ToList();
        return
        [
            1, best.Score, Math.Min(MaxLead, next is null ? MaxLead : best.Score - next.Score),
            weights.Where(w => w.Source == best.Source).Sum(w => w.Weight) / weights.Sum(w => w.Weight),
            .. Places.Select(i => best.Features[i]),
        ];
    }
}
