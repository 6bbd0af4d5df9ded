using CommitteeBot.Outbox;

namespace CommitteeBot.Hosting;

/// <summary>Sends what is due every 30 seconds, and sooner after a signal or when a retry falls due.</summary>
internal sealed partial class OutboxWorker(
    OutboxSender sender, OutboxSignal signal, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan MinWait = TimeSpan.FromMilliseconds(200);

    /// <summary>Just after the start, the first people who write to the bot come first.</summary>
    private static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var (signalled, wait) = (signal.Next, StartDelay);
        while (true)
        {
            await OutboxSignal.WaitAsync([signalled], wait, clock, stoppingToken);
            (signalled, wait) = (signal.Next, OutboxSender.Tick);
            try
            {
                var next = await sender.RunAsync(stoppingToken) - clock.GetUtcNow();
                wait = next is null || next > OutboxSender.Tick
                    ? OutboxSender.Tick
                    : next < MinWait
                    ? MinWait
                    : next.Value;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What was claimed is claimed again when the claim expires; one bad tick must not end all sending.
                TickFailed(e.GetType().Name, e.StackTrace);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.StopAsync(cancellationToken);
    }

    [LoggerMessage(22, LogLevel.Error, "Sending from the outbox met {Fault} {Stack}")]
    private partial void TickFailed(string fault, string? stack);
}
