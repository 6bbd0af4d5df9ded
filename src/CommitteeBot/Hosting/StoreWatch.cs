using CommitteeBot.Store;

namespace CommitteeBot.Hosting;

/// <summary>
/// Looks at the store every two seconds, so that <c>/health/ready</c> says what is wrong with it before anybody's turn
/// meets it.
/// </summary>
internal sealed partial class StoreWatch(StoreSettings settings, StoreHealth health, TimeProvider clock,
    ILogger<StoreWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the thread that starts the host: the first look checks the whole file. A real timer, for disks fail in
        // real time.
        await Task.Yield();
        using var probe = settings.Engine.CreateProbe(settings, clock);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            var before = health.Fault;
            health.Set(probe.Run());
            if (health.Fault != before)
                Report(before);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Report(StoreFault? before)
    {
        if (health.Fault is { } fault)
            Unusable(fault, settings.Engine.Explain(fault));
        else
            UsableAgain(before);
    }

    [LoggerMessage(60, LogLevel.Error, "The store can't be used ({Fault}): {Reason}")]
    private partial void Unusable(StoreFault fault, string reason);

    [LoggerMessage(61, LogLevel.Information, "The store can be used again after {Fault}")]
    private partial void UsableAgain(StoreFault? fault);
}
