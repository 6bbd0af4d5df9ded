using System.Numerics.Tensors;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// A chain of labels (a conditional random field): weights for which what each line is comes out as likely as can
/// be, by
/// gradient with a step of its own for each weight.
/// </summary>
internal sealed class PartLearner
{
    private const float Rate = .12f;
    private const float Shrink = 1e-4f;

    /// <summary>A feature of fewer lines is nobody's habit.</summary>
    private const int LeastLines = 3;

    /// <summary>A smaller weight is not kept.</summary>
    private const float LeastWeight = .15f;

    private const double WithoutMeaning = .3;

    private static readonly int States = PartModel.States;

    private readonly Stepped ofFeature;
    private readonly Stepped ofMeaning = new(States * PartFeatures.Dimensions);
    private readonly Stepped follows = new(States * States);

    private PartLearner(int features) => ofFeature = new Stepped(features * States);

    private const int Rounds = 12;

    public static PartModel Learn(IReadOnlyList<(List<LineToken> Tokens, LineKind Kind, int[] States, float[][] Meanings)> lines)
    {
        var of = lines.Select(l => PartFeatures.Of(l.Tokens, l.Kind)).ToArray();
        var seen = of.SelectMany(l => l.SelectMany(f => f).Distinct())
            .CountBy(f => f).Where(f => f.Value >= LeastLines).Select((f, at) => (f.Key, at)).ToDictionary(f => f.Key, f => f.at);
        var features = of.Select(l => l.Select(f => f.Where(seen.ContainsKey).Select(k => seen[k]).ToArray()).ToArray()).ToArray();
        var learner = new PartLearner(seen.Count);
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in Enumerable.Range(0, lines.Count).OrderBy(_ => random.Next()).ToList())
            {
                // Without meaning now and then: so it also reads where meaning is switched off, and words are
                // learned as well.
                var meanings = random.NextDouble() < WithoutMeaning ? [] : lines[line].Meanings;
                learner.Step(
                    features[line], [.. lines[line].Tokens.Select((_, at) => PartFeatures.Around(meanings, at))], lines[line].States);
            }
        }

        return learner.Model(seen);
    }

    private PartModel Model(Dictionary<string, int> seen) => new(
        seen.ToDictionary(f => f.Key, f => Enumerable.Range(0, States).Select(s => Tenths(ofFeature.Now[(f.Value * States) + s])).ToArray())
            .Where(f => f.Value.Any(w => w != 0)).ToDictionary(f => f.Key, f => f.Value),
        Rows(ofMeaning.Now, PartFeatures.Dimensions), Rows(follows.Now, States));

    /// <summary>A small weight is none.</summary>
    private static sbyte Tenths(float weight) => Math.Abs(weight) < LeastWeight ? (sbyte)0
        : (sbyte)Math.Clamp(MathF.Round(weight / PartWeights.Tenth), sbyte.MinValue, sbyte.MaxValue);

    private static float[][] Rows(float[] weights, int width) =>
        [.. weights.Chunk(width).Select(row => row.Select(w => MathF.Round(w, 2)).ToArray())];

    /// <summary>Against the slope of one line: what was expected less what it is.</summary>
    private void Step(int[][] features, float[][] meanings, int[] right)
    {
        var length = right.Length;
        if (length == 0)
            return;
        var scores = features.Select((f, at) => Scores(f, meanings[at])).ToArray();
        var (forward, backward) = (new double[length][], new double[length][]);
        for (var at = 0; at < length; at++)
        {
            forward[at] = new double[States];
            for (var s = 0; s < States; s++)
            {
                forward[at][s] = scores[at][s] + (at == 0
                    ? PartModel.MayFollow(0, s) ? 0 : double.NegativeInfinity
                    : Sum(b => forward[at - 1][b] + Through(b, s)));
            }
        }

        for (var at = length - 1; at >= 0; at--)
        {
            backward[at] = new double[States];
            for (var s = 0; at < length - 1 && s < States; s++)
                backward[at][s] = Sum(n => backward[at + 1][n] + scores[at + 1][n] + Through(s, n));
        }

        var all = Sum(s => forward[^1][s]);
        for (var at = 0; at < length; at++)
        {
            for (var s = 0; s < States; s++)
            {
                var slope = (float)(Math.Exp(forward[at][s] + backward[at][s] - all) - (right[at] == s ? 1 : 0));
                if (Math.Abs(slope) > 1e-4)
                {
                    foreach (var f in features[at])
                        ofFeature.Step((f * States) + s, slope);
                    ofMeaning.Step(s * PartFeatures.Dimensions, meanings[at], slope);
                }

                for (var n = 0; at < length - 1 && n < States; n++)
                {
                    if (!PartModel.MayFollow(s, n))
                        continue;
                    var both = (float)(Math.Exp(forward[at][s] + Through(s, n) + scores[at + 1][n] + backward[at + 1][n] - all)
                        - (right[at] == s && right[at + 1] == n ? 1 : 0));
                    if (Math.Abs(both) > 1e-4)
                        follows.Step((s * States) + n, both);
                }
            }
        }
    }

    private double[] Scores(int[] features, float[] meaning)
    {
        var scores = new double[States];
        for (var s = 0; s < States; s++)
        {
            scores[s] = TensorPrimitives.Dot(ofMeaning.Now.AsSpan(s * PartFeatures.Dimensions, PartFeatures.Dimensions), meaning);
            foreach (var f in features)
                scores[s] += ofFeature.Now[(f * States) + s];
        }

        return scores;
    }

    private double Through(int before, int state) =>
        PartModel.MayFollow(before, state) ? follows.Now[(before * States) + state] : double.NegativeInfinity;

    private static double Sum(Func<int, double> of)
    {
        Span<double> values = stackalloc double[States];
        for (var s = 0; s < States; s++)
            values[s] = of(s);
        var top = TensorPrimitives.Max<double>(values);
        if (double.IsNegativeInfinity(top))
            return top;
        var sum = 0.0;
        foreach (var value in values)
            sum += Math.Exp(value - top);
        return top + Math.Log(sum);
    }

    /// <summary>Weights whose steps become smaller the more often they were taken.</summary>
    private sealed class Stepped(int count)
    {
        private readonly float[] taken = new float[count];

        public float[] Now { get; } = new float[count];

        public void Step(int at, float slope)
        {
            slope += Shrink * Now[at];
            taken[at] += slope * slope;
            Now[at] -= Rate * slope / (MathF.Sqrt(taken[at]) + 1e-6f);
        }

        public void Step(int from, float[] along, float slope)
        {
            for (var i = 0; i < along.Length; i++)
            {
                if (along[i] != 0)
                    Step(from + i, along[i] * slope);
            }
        }
    }
}
