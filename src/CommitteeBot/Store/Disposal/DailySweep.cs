namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Sweeps the store once a day, the first time an hour after the start: a start has better things to do.
/// </summary>
internal sealed partial class DailySweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailySweep> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromHours(1), clock, stoppingToken);
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await new UnfinishedImports(scope.ServiceProvider.GetRequiredService<CommitteeDb>(), clock)
                    .DiscardAsync(contentHash: null, stoppingToken);
                await new LeftToDo(scope.ServiceProvider.GetRequiredService<CommitteeDb>(), clock)
                    .ForgetAsync(stoppingToken);
                foreach (var gone in await scope.ServiceProvider.GetRequiredService<SweepStore>()
                    .RunAsync(stoppingToken))
                    Disposed(gone.Rows, gone.Kind.ToString());
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Tomorrow's sweep takes what this one left; the bot goes on answering.
                NotSwept(e.GetType().Name);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(21, LogLevel.Information, "{Rows} rows of {Kind} were past their period and were disposed of.")]
    private partial void Disposed(int rows, string kind);

    [LoggerMessage(22, LogLevel.Error, "The sweep met {Fault}; what is past its period stays until the next one.")]
    private partial void NotSwept(string fault);
}
