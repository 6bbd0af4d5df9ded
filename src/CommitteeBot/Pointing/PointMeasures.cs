using System.Diagnostics.Metrics;

namespace CommitteeBot.Pointing;

/// <summary>Calls of the model, how long they took and what came of them; never what was asked.</summary>
internal static class PointMeasures
{
    private static readonly Meter Meter = new("CommitteeBot");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "committeebot.model.duration", "s", "One call of the language model");

    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>(
        "committeebot.model.tokens", "{token}", "Tokens sent to the language model and received from it");

    public static void Record(TimeSpan took, string outcome) =>
        Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Spent(long tokens) => Tokens.Add(tokens);
}
