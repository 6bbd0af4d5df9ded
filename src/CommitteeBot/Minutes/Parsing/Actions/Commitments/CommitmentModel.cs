using System.Text.Json;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>
/// How likely it is that words which have the grammar of a commitment are one: a linear model over named features,
/// learned by <c>CommitteeBot.Benchmarks -- train-reading</c>.
/// </summary>
/// <param name="Weights">A weight for each of <see cref="CommitmentFeatures.Names"/>; the rest weigh nothing.</param>
/// <param name="Least">From this likelihood on it is proposed as an action.</param>
internal sealed record CommitmentModel(IReadOnlyDictionary<string, double> Weights, double Least)
{
    private const string Resource = "Minutes/commitment-weights.json";

    private readonly double[] weights = [.. CommitmentFeatures.Names.Select(n => Weights.GetValueOrDefault(n))];

    public static CommitmentModel Learned { get; } = Read();

    public double Likelihood(double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static CommitmentModel Read()
    {
        using var stream = typeof(CommitmentModel).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<CommitmentModel>(stream, JsonSerializerOptions.Web)!;
    }
}
