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
        app.MapGet("/health/ready", (StoreHealth store, FillEmptyStore fill) =>
            store.Fault is { } fault ? NotReady("store unusable", Reason(fault))
            : !fill.IsFilled ? NotReady("loading the samples", null)
            : Results.Json(new { status = "ready", mode }));

        IResult NotReady(string status, string? reason) => Results.Json(
            reason is null ? (object)new { status, mode } : new { status, reason, mode },
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static string Reason(StoreFault fault) => fault switch
    {
        StoreFault.Missing =>
            "The store's file is gone. Stop the bot, put the file back or restore a backup, and start it.",
        StoreFault.Replaced => "The store's file was replaced while the bot was running. Restart the bot.",
        StoreFault.ReadOnly =>
            "The store can't be written to. Check the permissions of its file and folder, and how the disk is mounted.",
        StoreFault.Full => "The disk that the store is on is full. Free some space; the bot goes on by itself.",
        StoreFault.Corrupt => "The store's file is damaged. Stop the bot and restore a backup.",
        _ => "The disk that the store is on answers with errors.",
    };
}
