using System.Numerics.Tensors;
using System.Text.Json;
using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// How likely a line is of each kind: a linear model over its meaning, <see cref="LineCues"/> and <see
/// cref="LineWords"/>,
/// learned by <c>CommitteeBot.Benchmarks -- train-lines</c>.
/// </summary>
/// <param name="Weights">Of each kind: one for each dimension of the embedding, one for each cue, and the bias.</param>
/// <param name="Words">Of each word or pair of words, the weight for each kind that it tells for or against.</param>
/// <param name="Least">From this likelihood on what changes something is done without asking.</param>
internal sealed record LineModel(
    IReadOnlyDictionary<LineKind, double[]> Weights, IReadOnlyDictionary<string, Dictionary<LineKind, double>> Words, double Least)
{
    private const string Resource = "Understanding/line-weights.json";

    /// <summary>A cue beside a dimension of the embedding, whose length is one.</summary>
    private const double OfCue = .6;
    private const double OfBias = .2;

    private static readonly Lazy<LineModel> Resources = new(Read);

    public static LineModel Learned => Resources.Value;

    public static LineFeatures Features(string line, Embedding embedding) => new(
        [
            .. embedding.Values.Select(v => (double)v * embedding.Scale),
            .. LineCues.All.Select(c => c.Words.IsMatch(line) ? OfCue : 0),
            OfBias,
        ],
        LineWords.Of(line));

    /// <returns>The kinds, likeliest first.</returns>
    public List<(LineKind Kind, double Likelihood)> Kinds(LineFeatures features)
    {
        var scores = Weights.Select(w => (w.Key, Score: TensorPrimitives.Dot<double>(w.Value, features.Values) + OfWords(w.Key, features)))
            .ToList();
        var top = scores.Max(s => s.Score);
        var all = scores.Sum(s => Math.Exp(s.Score - top));
        return [
            .. scores.Select(s => (s.Key, Math.Exp(s.Score - top) / all)).OrderByDescending(s => s.Item2)];
    }

    private double OfWords(LineKind kind, LineFeatures features) => features.OfWord * features.Words.Sum(
        w => Words.TryGetValue(w, out var weights) ? weights.GetValueOrDefault(kind) : 0);

    private static LineModel Read()
    {
        using var stream = typeof(LineModel).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<LineModel>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Values">Of meaning and cues.</param>
internal sealed record LineFeatures(double[] Values, IReadOnlyList<string> Words)
{
    /// <summary>All words of a line count as much together as its meaning does, however many they are.</summary>
    private const double OfAllWords = 1.4;

    public double OfWord => OfAllWords / Math.Sqrt(Math.Max(1, Words.Count));
}
