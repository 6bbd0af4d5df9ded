using System.Data.Common;
using ActivityProtocol.Auth;
using CommitteeBot.Import;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting;

/// <summary>
/// <c>GET /health/live</c>: the process runs. <c>GET /health/ready</c>: it can do its work. Both give the mode, and
/// nothing else.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var mode = app.Services.GetRequiredService<BotSettings>().Mode.ToString().ToLowerInvariant();
        app.MapGet("/health/live", () => Results.Json(new { status = "live", mode }));
        app.MapGet("/health/ready", async (StoreSettings store, FillEmptyStore fill, CancellationToken cancellation) =>
            !fill.IsFilled ? NotReady("loading the samples")
            : await CanReadAsync(store, cancellation) ? Results.Json(new { status = "ready", mode })
            : NotReady("store unreachable"));

        IResult NotReady(string status) =>
            Results.Json(new { status, mode }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> CanReadAsync(StoreSettings store, CancellationToken cancellation)
    {
        try
        {
            await StoreSummary.ReadAsync(store, cancellation);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
