using System.Diagnostics.Metrics;
using ActivityProtocol.Connector;

namespace ActivityProtocol.Hosting;

/// <summary>Counts requests that never became a turn.</summary>
internal static class RefusalMeasures
{
    private static readonly Meter Meter = new(CallMeasures.Name);

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "teams.activity.refused", "{activity}", "Requests that were refused before a turn began");

    /// <param name="reason">A code of the program, never anything that came with the request.</param>
    public static void Add(string reason) => Refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
