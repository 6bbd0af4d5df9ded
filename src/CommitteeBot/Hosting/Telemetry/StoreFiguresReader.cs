using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Telemetry;

/// <summary>
/// Reads what waits in the store now and then, so that nobody who asks for the figures waits for the store.
/// </summary>
internal sealed partial class StoreFiguresReader(
    IServiceScopeFactory scopes, StoreFigures figures, TimeProvider clock, ILogger<StoreFiguresReader> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                figures.Waiting = await WaitingWork.ReadAsync(
                    scope.ServiceProvider.GetRequiredService<CommitteeDb>(), clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Old figures would look like a queue that stands still.
                figures.Waiting = null;
                NotRead(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(90, LogLevel.Warning, "The figures of the store could not be read ({Fault}); tried again soon.")]
    private partial void NotRead(string fault);
}
