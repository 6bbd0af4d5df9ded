namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// Logistic regression over features that are 0 or 1. They are not put on one scale: a feature that is seldom there has
/// little to learn from and stays small.
/// </summary>
internal static class CommitmentLearner
{
    private const int Rounds = 3000;
    private const double Rate = .4;
    private const double Momentum = .9;
    private const double Shrink = .35;

    public static double[] Learn(IReadOnlyList<(double[] Features, bool IsAction)> rows)
    {
        var active = rows
            .Select(r => (At: Enumerable.Range(0, r.Features.Length).Where(j => r.Features[j] != 0).ToArray(), r.IsAction))
            .ToList();
        var weights = new double[rows[0].Features.Length];
        var step = new double[weights.Length];
        var gradient = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            // The bias, which is the first, is free.
            for (var j = 0; j < weights.Length; j++)
                gradient[j] = j == 0 ? 0 : Shrink * weights[j] / rows.Count;
            foreach (var (at, isAction) in active)
            {
                var error = ((1 / (1 + Math.Exp(-at.Sum(j => weights[j])))) - (isAction ? 1 : 0)) / rows.Count;
                foreach (var j in at)
                    gradient[j] += error;
            }

            for (var j = 0; j < weights.Length; j++)
            {
                step[j] = (Momentum * step[j]) - (Rate * (1 - Momentum) * gradient[j]);
                weights[j] += step[j];
            }
        }

        return weights;
    }
}
