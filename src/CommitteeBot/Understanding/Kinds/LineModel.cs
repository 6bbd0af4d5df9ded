using System.Text.Json;
using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// How likely a line is of each kind: a linear model over its meaning and <see cref="LineCues"/>, learned by
/// <c>CommitteeBot.Benchmarks -- train-lines</c>.
/// </summary>
/// <param name="Weights">Of each kind: one for each dimension of the embedding, one for each cue, and the bias.</param>
/// <param name="Least">From this likelihood on what changes something is done without asking.</param>
internal sealed record LineModel(IReadOnlyDictionary<LineKind, double[]> Weights, double Least)
{
    private const string Resource = "Understanding/line-weights.json";

    /// <summary>A cue beside a dimension of the embedding, whose length is one.</summary>
    private const double OfCue = .6;
    private const double OfBias = .2;

    private static readonly Lazy<LineModel> Resources = new(Read);

    public static LineModel Learned => Resources.Value;

    public static double[] Features(string line, Embedding embedding) =>
    [
        .. embedding.Values.Select(v => (double)v * embedding.Scale),
        .. LineCues.All.Select(c => c.Words.IsMatch(line) ? OfCue : 0),
        OfBias,
    ];

    /// <returns>The kinds, likeliest first.</returns>
    public List<(LineKind Kind, double Likelihood)> Kinds(double[] features)
    {
        var scores = Weights.Select(w => (w.Key, Score: w.Value.Zip(features, (a, b) => a * b).Sum())).ToList();
        var top = scores.Max(s => s.Score);
        var all = scores.Sum(s => Math.Exp(s.Score - top));
        return [
            .. scores.Select(s => (s.Key, Math.Exp(s.Score - top) / all)).OrderByDescending(s => s.Item2)];
    }

    private static LineModel Read()
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<LineModel>(stream, JsonSerializerOptions.Web)!;
    }
}
