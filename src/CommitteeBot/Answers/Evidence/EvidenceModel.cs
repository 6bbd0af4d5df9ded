using System.Text.Json;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// Which candidate is best, and how likely it is that it answers: two linear models over named features. The weights
/// are learned, by <c>CommitteeBot.Benchmarks -- train</c>, once with meaning and once for words alone.
/// </summary>
/// <param name="Choice">A weight for each of <see cref="CandidateFeatures.Names"/>.</param>
/// <param name="Decision">A weight for each of <see cref="DecisionFeatures.Names"/>.</param>
/// <param name="Answer">From this confidence on the best candidate is given as the answer.</param>
internal sealed record EvidenceModel(
    IReadOnlyDictionary<string, double> Choice, IReadOnlyDictionary<string, double> Decision, double Answer)
{
    private const string Resource = "Answers/weights.json";

    private readonly double[] choice = [.. CandidateFeatures.Names.Select(n => Choice.GetValueOrDefault(n))];
    private readonly double[] decision = [.. DecisionFeatures.Names.Select(n => Decision.GetValueOrDefault(n))];

    public static EvidenceModel WithMeaning { get; } = Read("meaning");
    public static EvidenceModel WordsAlone { get; } = Read("words");

    /// <summary>Best first.</summary>
    public List<Candidate> Rank(IEnumerable<Candidate> candidates) =>
        [.. candidates.Select(c => c with { Score = Dot(choice, c.Features) }).OrderByDescending(c => c.Score)];

    /// <summary>How likely it is that the first of the ranked candidates answers, 0 to 1.</summary>
    public double Confidence(IReadOnlyList<Candidate> ranked) =>
        ranked.Count == 0 ? 0 : 1 / (1 + Math.Exp(-Dot(decision, DecisionFeatures.Of(ranked))));

    private static double Dot(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    private static EvidenceModel Read(string which)
    {
        using var stream = typeof(EvidenceModel).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, EvidenceModel>>(stream, JsonSerializerOptions.Web)![which];
    }
}
