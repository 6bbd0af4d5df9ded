using CommitteeBot.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.Hosting.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public void Without_an_endpoint_nothing_is_sent() => Assert.Null(TelemetrySettings.Read(With()));

    [Theory]
    [InlineData("OpenTelemetry:Endpoint", "OpenTelemetry:Protocol", "Http", TelemetryProtocol.Http)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", TelemetryProtocol.Http)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc", TelemetryProtocol.Grpc)]
    [InlineData("OpenTelemetry:Endpoint", "OpenTelemetry:Protocol", "", TelemetryProtocol.Grpc)]
    internal void Our_settings_and_the_standard_ones_are_read(
        string endpointKey, string protocolKey, string protocol, TelemetryProtocol read)
    {
        var configuration = With((endpointKey, "http://collector:4317"), (protocolKey, protocol));
        Assert.Equal(new TelemetrySettings(new Uri("http://collector:4317"), read), TelemetrySettings.Read(configuration));
        Assert.Empty(TelemetrySettings.Faults(configuration));
    }

    [Theory]
    [InlineData("OpenTelemetry:Endpoint", "collector")]
    [InlineData("OpenTelemetry:Endpoint", "ftp://collector")]
    [InlineData("OpenTelemetry:Protocol", "Udp")]
    public void A_wrong_setting_is_named(string key, string value) =>
        Assert.Contains(key, Assert.Single(TelemetrySettings.Faults(With((key, value)))), StringComparison.Ordinal);

    private static IConfiguration With(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
