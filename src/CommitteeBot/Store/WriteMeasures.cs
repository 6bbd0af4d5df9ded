using System.Diagnostics.Metrics;

namespace CommitteeBot.Store;

/// <summary>How long units of work wait for the right to write, which one of them has at a time.</summary>
internal static class WriteMeasures
{
    private static readonly Meter Meter = new("CommitteeBot");

    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>(
        "committeebot.store.write.wait", "s", "Waiting for the right to write");

    public static void Waited(TimeSpan time) => Wait.Record(time.TotalSeconds);
}
