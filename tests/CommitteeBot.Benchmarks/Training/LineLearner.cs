using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>A softmax over the kinds, by gradient. Kinds of which there are few lines count as much as the others.</summary>
internal static class LineLearner
{
    private const int Rounds = 120;
    private const double Rate = .5;
    private const double Slower = .15;
    private const double Shrink = 2e-5;

    public static Dictionary<LineKind, double[]> Learn(IReadOnlyList<(double[] Features, LineKind Kind)> rows)
    {
        var kinds = Enum.GetValues<LineKind>().Where(k => rows.Any(r => r.Kind == k)).ToArray();
        var weights = kinds.Select(_ => new double[rows[0].Features.Length]).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var rate = Rate / (1 + (Slower * round));
            foreach (var (features, kind) in rows.OrderBy(_ => random.Next()).ToList())
            {
                var scores = weights.Select(w => w.Zip(features, (a, b) => a * b).Sum()).ToArray();
                var top = scores.Max();
                var shares = scores.Select(s => Math.Exp(s - top)).ToArray();
                var all = shares.Sum();
                for (var k = 0; k < kinds.Length; k++)
                {
                    var step = rate * ((shares[k] / all) - (kinds[k] == kind ? 1 : 0));
                    var own = weights[k];
                    for (var j = 0; j < own.Length; j++)
                        own[j] -= (step * features[j]) + (rate * Shrink * own[j]);
                }
            }
        }

        return kinds.Zip(weights).ToDictionary(p => p.First, p => p.Second);
    }
}
