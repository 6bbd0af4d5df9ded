using System.Reflection;
using ActivityProtocol.Connector;
using CommitteeBot.Chat.Turns;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CommitteeBot.Hosting.Telemetry;

/// <summary>
/// Sends measures and traces to a collector, where one is named. Calls to Teams have a span of our own: the one of the
/// HTTP client names the address, and with it conversations and people.
/// </summary>
internal static class TelemetryRegistration
{
    private const string ActivitiesPath = "/api/messages";

    private static readonly string[] Meters =
    [
        TurnMeasure.SourceName, CallMeasures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http", "System.Runtime",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (TelemetrySettings.Read(configuration) is not { } settings)
            return services;
        services.AddSingleton<StoreFigures>().AddHostedService<StoreFiguresReader>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "committeebot", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(),
                serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}")
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(o => Address(o, settings, "v1/metrics")))
            .WithTracing(traces => traces.AddSource(TurnMeasure.SourceName, CallMeasures.Name)
                .AddAspNetCoreInstrumentation(o => o.Filter = request => request.Request.Path == ActivitiesPath)
                .AddOtlpExporter(o => Address(o, settings, "v1/traces")));
        return services;
    }

    private static void Address(OtlpExporterOptions options, TelemetrySettings settings, string path)
    {
        var isHttp = settings.Protocol == TelemetryProtocol.Http;
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = isHttp ? new Uri($"{settings.Endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : settings.Endpoint;
    }
}
