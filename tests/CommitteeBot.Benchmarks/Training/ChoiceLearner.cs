namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// Learns to put the best candidate of each question first: a softmax over its candidates, by gradient, with every
/// feature on one scale.
/// </summary>
internal static class ChoiceLearner
{
    private const int Rounds = 40;
    private const double Rate = .1;

    /// <summary>What holds the weights small: with few questions a feature must earn its weight.</summary>
    private const double Shrink = .3;

    /// <param name="questions">Of each question its candidates' features, and how good each candidate is, 0 to
    /// 1.</param>
    public static double[] Learn(IReadOnlyList<(double[][] Features, double[] Worth)> questions)
    {
        var used = questions.Where(q => q.Worth.Any(w => w > 0)).ToList();
        var scale = Scale([.. used.SelectMany(q => q.Features)]);
        var weights = new double[scale.Length];
        var squares = new double[scale.Length];
        Array.Fill(squares, 1e-6);
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (features, worth) in used.OrderBy(_ => random.Next()).ToList())
            {
                var gradient = Gradient(features, worth, weights, scale);
                for (var j = 0; j < weights.Length; j++)
                {
                    var slope = gradient[j] + (Shrink * weights[j]);
                    squares[j] += slope * slope;
                    weights[j] -= Rate * slope / Math.Sqrt(squares[j]);
                }
            }
        }

        return [.. weights.Zip(scale, (w, s) => w / s)];
    }

    private static double[] Gradient(double[][] features, double[] worth, double[] weights, double[] scale)
    {
        var scores = features.Select(x => x.Zip(scale, (v, s) => v / s).Zip(weights, (v, w) => v * w).Sum()).ToArray();
        var top = scores.Max();
        var shares = scores.Select(s => Math.Exp(s - top)).ToArray();
        var all = shares.Sum();
        var good = worth.Sum();
        var gradient = new double[weights.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var step = (shares[i] / all) - (worth[i] / good);
            for (var j = 0; j < gradient.Length; j++)
                gradient[j] += step * features[i][j] / scale[j];
        }

        return gradient;
    }

    /// <summary>The standard deviation of each feature.</summary>
    public static double[] Scale(IReadOnlyList<double[]> rows)
    {
        var scale = new double[rows[0].Length];
        for (var j = 0; j < scale.Length; j++)
        {
            var mean = rows.Average(r => r[j]);
            scale[j] = Math.Max(1e-3, Math.Sqrt(rows.Average(r => (r[j] - mean) * (r[j] - mean))));
        }

        return scale;
    }
}
