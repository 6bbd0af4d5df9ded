using System.Numerics.Tensors;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Understanding.Parts;

/// <summary>
/// Tells what each word of a line is there for: a chain of labels, scored by <see cref="PartFeatures"/> and by how they
/// follow one another, learned by <c>CommitteeBot.Benchmarks -- train-parts</c>.
/// </summary>
/// <param name="Weights">Of each feature, one for each state by its number, in tenths.</param>
/// <param name="Meaning">Of each state, one for each dimension of what the word means in its line.</param>
/// <param name="Follows">From state to state.</param>
internal sealed record PartModel(
    IReadOnlyDictionary<string, sbyte[]> Weights, float[][] Meaning, float[][] Follows)
{
    private const string Resource = "Understanding/part-weights.txt";

    private static readonly Lazy<PartModel> Resources = new(Read);

    /// <summary>Outside any part, and the first and a further word of each.</summary>
    public static readonly int States = 1 + (2 * (Enum.GetValues<PartLabel>().Length - 1));

    public static PartModel Learned => Resources.Value;

    public static int First(PartLabel label) => label == PartLabel.None ? 0 : (2 * (int)label) - 1;

    public static int Further(PartLabel label) => label == PartLabel.None ? 0 : 2 * (int)label;

    public static PartLabel Label(int state) => (PartLabel)((state + 1) / 2);

    public static bool IsFirst(int state) => state % 2 == 1;

    /// <summary>A further word stands behind one of the same part.</summary>
    public static bool MayFollow(int before, int state) =>
        state == 0 || IsFirst(state) || before == state || before == state - 1;

    /// <returns>The state of each word in the likeliest chain.</returns>
    public int[] Read(IReadOnlyList<LineToken> tokens, LineKind kind, float[][] meanings)
    {
        if (tokens.Count == 0)
            return [];
        var scores = PartFeatures.Of(tokens, kind).Select((f, at) => Scores(f, PartFeatures.Around(meanings, at))).ToList();
        var (best, from) = (new double[tokens.Count][], new int[tokens.Count][]);
        for (var at = 0; at < tokens.Count; at++)
        {
            (best[at], from[at]) = (new double[States], new int[States]);
            for (var state = 0; state < States; state++)
            {
                var (top, previous) = at == 0 ? (MayFollow(0, state) ? 0 : double.NegativeInfinity, 0) : Before(at, state);
                (best[at][state], from[at][state]) = (top + scores[at][state], previous);
            }
        }

        var states = new int[tokens.Count];
        states[^1] = Enumerable.Range(0, States).MaxBy(s => best[^1][s]);
        for (var at = tokens.Count - 1; at > 0; at--)
            states[at - 1] = from[at][states[at]];
        return states;

        (double Top, int From) Before(int at, int state)
        {
            var (top, previous) = (double.NegativeInfinity, 0);
            for (var before = 0; before < States; before++)
            {
                if (MayFollow(before, state) && best[at - 1][before] + Follows[before][state] > top)
                    (top, previous) = (best[at - 1][before] + Follows[before][state], before);
            }

            return (top, previous);
        }
    }

    private double[] Scores(IReadOnlyList<string> features, float[] meaning)
    {
        var scores = new double[States];
        for (var state = 0; meaning.Length > 0 && state < States; state++)
            scores[state] = TensorPrimitives.Dot<float>(Meaning[state], meaning);
        foreach (var feature in features)
        {
            if (!Weights.TryGetValue(feature, out var weights))
                continue;
            for (var state = 0; state < States; state++)
                scores[state] += weights[state] * PartWeights.Tenth;
        }

        return scores;
    }

    private static PartModel Read()
    {
        using var reader = new StreamReader(typeof(PartModel).Assembly.GetManifestResourceStream(Resource)!);
        return PartWeights.Read(reader);
    }
}
