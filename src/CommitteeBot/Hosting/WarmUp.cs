using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting;

/// <summary>
/// Builds in the background what the first turn would otherwise wait for: EF Core's model and the code of the common
/// queries.
/// </summary>
internal sealed partial class WarmUp(
    IServiceScopeFactory scopes, FillEmptyStore fill, IHostApplicationLifetime lifetime,
    ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await fill.WhenFilled.WaitAsync(stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            await db.SearchPassagesAsync(["meeting"], PassageFilter.All, 1, stoppingToken);
            _ = scope.ServiceProvider.GetRequiredService<MessageTurn>();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The first turn meets the same fault and reports it; a warm-up must not end the program.
            NotWarm(e.GetType().Name);
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The warm-up met {Fault}.")]
    private partial void NotWarm(string fault);
}
