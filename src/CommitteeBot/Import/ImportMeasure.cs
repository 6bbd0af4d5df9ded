using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CommitteeBot.Import;

/// <summary>One file of minutes, from its bytes to its meeting in the store.</summary>
/// <param name="began">See <see cref="Now"/>.</param>
internal sealed class ImportMeasure(long began) : IDisposable
{
    private static readonly Meter Meter = new("CommitteeBot");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "committeebot.import.duration", "s", "One file of minutes, read and stored");

    /// <summary>What is left by an exception has failed.</summary>
    private string outcome = "failed";

    public static long Now => Stopwatch.GetTimestamp();

    public ReceiveResult Ended(ReceiveResult result)
    {
        outcome = result.Outcome is ImportOutcome.Unusable ? "refused" : "stored";
        return result;
    }

    public void Dispose() => Duration.Record(
        Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
}
