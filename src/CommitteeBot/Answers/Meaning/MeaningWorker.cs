using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Answers.Meaning;

/// <summary>
/// Makes facts and embeddings behind the turns: of all that lacks them at the start, and then of what comes in. A start
/// that was cut short is taken up where it stood, since what is missing is looked for in the store.
/// </summary>
internal sealed partial class MeaningWorker(
    IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<MeaningWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What was removed because the record changed lies behind what has been looked at; so everything is looked at
    /// again now and then.
    /// </summary>
    private static readonly TimeSpan FullRound = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var passage = 0L;
        var begun = clock.GetUtcNow();
        using var pace = new PeriodicTimer(Pace, clock);
        do
        {
            if (clock.GetUtcNow() - begun > FullRound)
                (passage, begun) = (0, clock.GetUtcNow());
            try
            {
                await ToEndAsync(0, (write, after) => write.FactsAsync(after, stoppingToken));
                passage = await ToEndAsync(passage, (write, after) => write.PassagesAsync(after, stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away; the next round takes it up.
                NotWritten(e.GetType().Name);
            }
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How far everything has been looked at.</returns>
    private async Task<long> ToEndAsync(long after, Func<WriteMeaning, long, Task<long?>> next)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await next(scope.ServiceProvider.GetRequiredService<WriteMeaning>(), after) is not { } last)
                return after;
            after = last;
        }
    }

    [LoggerMessage(71, LogLevel.Warning, "Embeddings could not be written ({Fault}); tried again soon.")]
    private partial void NotWritten(string fault);
}
