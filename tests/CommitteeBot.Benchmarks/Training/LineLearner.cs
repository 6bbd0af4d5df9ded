using System.Numerics.Tensors;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>A softmax over the kinds, by gradient.</summary>
internal static class LineLearner
{
    private const int Rounds = 40;
    private const double Rate = .5;
    private const double Slower = .15;
    private const double Shrink = 2e-5;

    /// <summary>A word in fewer lines is nobody's habit.</summary>
    private const int LeastLines = 3;

    /// <summary>A smaller weight of a word is not kept.</summary>
    private const double LeastWeight = .25;

    public static LineModel Learn(IReadOnlyList<(LineFeatures Features, LineKind Kind)> rows, double least)
    {
        var kinds = Enum.GetValues<LineKind>().Where(k => rows.Any(r => r.Kind == k)).ToArray();
        var words = rows.SelectMany(r => r.Features.Words).GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() >= LeastLines)
            .Select((g, at) => (g.Key, at)).ToDictionary(w => w.Key, w => w.at, StringComparer.Ordinal);
        var known = rows.Select(r => r.Features.Words.Where(words.ContainsKey).Select(w => words[w]).ToArray()).ToArray();
        var weights = kinds.Select(_ => new double[rows[0].Features.Values.Length]).ToArray();
        var ofWords = kinds.Select(_ => new double[words.Count]).ToArray();
        var random = new Random(1);
        var scores = new double[kinds.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate / (1 + (Slower * round));
            foreach (var at in Enumerable.Range(0, rows.Count).OrderBy(_ => random.Next()).ToList())
            {
                var (features, kind) = rows[at];
                var ofWord = features.OfWord;
                for (var k = 0; k < kinds.Length; k++)
                {
                    var score = TensorPrimitives.Dot<double>(weights[k], features.Values);
                    foreach (var word in known[at])
                        score += ofWord * ofWords[k][word];
                    scores[k] = score;
                }

                var top = scores.Max();
                var all = scores.Sum(s => Math.Exp(s - top));
                for (var k = 0; k < kinds.Length; k++)
                {
                    var step = rate * ((Math.Exp(scores[k] - top) / all) - (kinds[k] == kind ? 1 : 0));

                    // Shrinks, then steps against the slope.
                    TensorPrimitives.Multiply(weights[k], 1 - (rate * Shrink), weights[k]);
                    TensorPrimitives.MultiplyAdd(features.Values, -step, weights[k], weights[k]);
                    foreach (var word in known[at])
                        ofWords[k][word] = (ofWords[k][word] * (1 - (rate * ShrinkOfWord))) - (step * ofWord);
                }
            }
        }

        return new LineModel(
            kinds.Zip(weights).ToDictionary(p => p.First, p => p.Second.Select(v => Math.Round(v, 2)).ToArray()),
            words.ToDictionary(
                w => w.Key,
                w => kinds.Select((kind, k) => (kind, Weight: Math.Round(ofWords[k][w.Value], 1)))
                    .Where(v => Math.Abs(v.Weight) >= LeastWeight)
                    .ToDictionary(v => v.kind, v => v.Weight),
                StringComparer.Ordinal),
            least);
    }

    private const double ShrinkOfWord = 2e-4;
}
