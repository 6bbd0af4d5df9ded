using ActivityProtocol.Auth;
using CommitteeBot.Import;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting;

/// <summary>
/// <c>GET /health/live</c>: the process runs. <c>GET /health/ready</c>: it can do its work, or why not. Both give the
/// mode.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var mode = app.Services.GetRequiredService<BotSettings>().Mode.ToString().ToLowerInvariant();
        app.MapGet("/health/live", () => Results.Json(new { status = "live", mode }));
        app.MapGet("/health/ready", (StoreHealth store, StoreSettings settings, FillEmptyStore fill) =>
            store.Fault is { } fault ? NotReady("store unusable", settings.Engine.Explain(fault))
            : !fill.IsFilled ? NotReady("loading the samples", null)
            : Results.Json(new { status = "ready", mode }));

        IResult NotReady(string status, string? reason) => Results.Json(
            reason is null ? (object)new { status, mode } : new { status, reason, mode },
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
