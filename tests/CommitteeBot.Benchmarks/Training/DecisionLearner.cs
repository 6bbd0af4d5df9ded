namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// Learns how likely the best candidate is right: logistic regression. The first feature is the bias.
/// </summary>
internal static class DecisionLearner
{
    private const int Rounds = 3000;
    private const double Rate = .3;
    private const double Shrink = 1.5;

    public static double[] Learn(IReadOnlyList<(double[] Features, bool IsRight)> rows)
    {
        var scale = ChoiceLearner.Scale([.. rows.Select(r => r.Features)]);
        scale[0] = 1;
        var weights = new double[scale.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((w, j) => j == 0 ? 0 : Shrink * w / rows.Count).ToArray();
            foreach (var (features, isRight) in rows)
            {
                var sum = 0.0;
                for (var j = 0; j < weights.Length; j++)
                    sum += weights[j] * features[j] / scale[j];
                var step = ((1 / (1 + Math.Exp(-sum))) - (isRight ? 1 : 0)) / rows.Count;
                for (var j = 0; j < weights.Length; j++)
                    gradient[j] += step * features[j] / scale[j];
            }

            for (var j = 0; j < weights.Length; j++)
                weights[j] -= Rate * gradient[j];
        }

        return [.. weights.Zip(scale, (w, s) => w / s)];
    }
}
