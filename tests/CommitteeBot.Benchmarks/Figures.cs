namespace CommitteeBot.Benchmarks;

internal static class Figures
{
    /// <summary>The value below which that share of the sorted values lies.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
