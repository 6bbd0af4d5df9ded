namespace CommitteeBot.Outbox;

/// <summary>Looks every 30 seconds, and sooner when the bell rings or something is to be tried again.</summary>
internal sealed partial class OutboxWorker(OutboxSender sender, OutboxSignal bell, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan MinWait = TimeSpan.FromMilliseconds(200);

    /// <summary>A start has more urgent things to do: the first people who write to it.</summary>
    private static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var (rung, wait) = (bell.Next, StartDelay);
        while (true)
        {
            await OutboxSignal.WaitAsync([rung], wait, clock, stoppingToken);
            (rung, wait) = (bell.Next, OutboxSender.Tick);
            try
            {
                var next = await sender.RunAsync(stoppingToken) - clock.GetUtcNow();
                wait = next is null || next > OutboxSender.Tick ? OutboxSender.Tick : next < MinWait ? MinWait : next.Value;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What was claimed is taken again when its lease is over; one bad tick must not end all sending.
                TickFailed(e.GetType().Name, e.StackTrace);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.StopAsync(cancellationToken);
    }

    [LoggerMessage(22, LogLevel.Error, "The sender's tick met {Fault} {Stack}")]
    private partial void TickFailed(string fault, string? stack);
}
