namespace CommitteeBot.Hosting.Telemetry;

/// <summary>
/// Where measures and traces go: settings <c>OpenTelemetry:Endpoint</c> and <c>OpenTelemetry:Protocol</c>, or the
/// standard variables <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>.
/// </summary>
/// <param name="Endpoint">The address of a collector.</param>
internal sealed record TelemetrySettings(Uri Endpoint, TelemetryProtocol Protocol)
{
    public const string EndpointKey = "OpenTelemetry:Endpoint";
    public const string ProtocolKey = "OpenTelemetry:Protocol";
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <returns>Null where nothing is to be measured.</returns>
    public static TelemetrySettings? Read(IConfiguration configuration)
    {
        if (Named(configuration, EndpointKey, StandardEndpoint) is not { } endpoint)
            return null;
        var protocol = Named(configuration, ProtocolKey, StandardProtocol);
        return new TelemetrySettings(new Uri(endpoint), ProtocolOf(protocol) ?? TelemetryProtocol.Grpc);
    }

    /// <summary>A sentence for each wrong setting, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (Named(configuration, EndpointKey, StandardEndpoint) is { } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{EndpointKey} is not the address of a collector, such as http://127.0.0.1:4317.";
        if (Named(configuration, ProtocolKey, StandardProtocol) is { } protocol && ProtocolOf(protocol) is null)
            yield return $"{ProtocolKey} is '{protocol}'; allowed: "
                + $"{string.Join(", ", Enum.GetNames<TelemetryProtocol>())}.";
    }

    private static string? Named(IConfiguration configuration, string ours, string standard) =>
        configuration[ours] is { Length: > 0 } own ? own
        : configuration[standard] is { Length: > 0 } general ? general
        : null;

    /// <summary>The standard's own names are understood too.</summary>
    private static TelemetryProtocol? ProtocolOf(string? name) => name?.ToLowerInvariant() switch
    {
        "grpc" => TelemetryProtocol.Grpc,
        "http" or "http/protobuf" => TelemetryProtocol.Http,
        _ => null,
    };
}

internal enum TelemetryProtocol
{
    Grpc,
    Http,
}
