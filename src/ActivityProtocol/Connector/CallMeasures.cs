using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace ActivityProtocol.Connector;

/// <summary>
/// How long calls to the channel take and what comes of them. Neither a measure nor a span has an address in it: those
/// name conversations and people.
/// </summary>
public static class CallMeasures
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "ActivityProtocol";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "teams.call.duration", "s", "One attempt of a call to Teams");

    internal static Activity? Begin(string call) => Source.StartActivity($"teams {call}", ActivityKind.Client);

    internal static void End(Activity? span, string call, ConnectorException? fault, TimeSpan time)
    {
        var result = Describe(fault);
        span?.SetTag("result", result);
        if (fault is not null)
            span?.SetStatus(ActivityStatusCode.Error);
        Duration.Record(
            time.TotalSeconds, new KeyValuePair<string, object?>("call", call),
            new KeyValuePair<string, object?>("result", result));
    }

    private static string Describe(ConnectorException? fault) => fault switch
    {
        null => "ok",
        { Status: HttpStatusCode.TooManyRequests } => "throttled",
        { Fault: ConnectorFault.NoToken } => "no-token",
        { Fault: ConnectorFault.Transient } => "transient",
        _ => "refused",
    };
}
