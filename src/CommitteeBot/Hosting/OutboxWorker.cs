using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting;

/// <summary>
/// Sends what is due every 30 seconds, and sooner after a signal or when a retry falls due. Where several nodes share
/// the store, what another one has queued gives no signal here, so it looks every second.
/// </summary>
internal sealed partial class OutboxWorker(
    OutboxSender sender, OutboxSignal signal, StoreSettings store, IHostApplicationLifetime lifetime,
    TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan MinWait = TimeSpan.FromMilliseconds(200);

    /// <summary>How long it leaves a store alone that doesn't answer.</summary>
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(5);

    /// <summary>Just after the start, the first people who write to the bot come first.</summary>
    private static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(3);

    private readonly bool isShared = store.Engine.IsForSeveralNodes;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var (signalled, wait, lookAt) = (signal.Next, StartDelay, clock.GetUtcNow());
        while (true)
        {
            await OutboxSignal.WaitAsync([signalled], wait, clock, stoppingToken);
            signalled = signal.Next;
            try
            {
                if (!isShared || await sender.IsTimeAsync(lookAt, stoppingToken))
                    lookAt = await SendAsync(stoppingToken);
                wait = OutboxPace.Wait(lookAt, clock.GetUtcNow(), isShared);
            }
            catch (Exception e) when (StoreFaults.IsPassing(e))
            {
                wait = FaultWait;
                StoreAway(e.GetType().Name);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // What was claimed is claimed again when the claim expires; one bad tick must not end all sending.
                wait = OutboxSender.Tick;
                TickFailed(e.GetType().Name, e.StackTrace);
            }
        }
    }

    /// <returns>When to look again.</returns>
    private async Task<DateTimeOffset> SendAsync(CancellationToken cancellation)
    {
        var next = await sender.RunAsync(cancellation);
        var (soonest, latest) = (clock.GetUtcNow() + MinWait, clock.GetUtcNow() + OutboxSender.Tick);
        return next is null || next > latest ? latest : next < soonest ? soonest : next.Value;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.StopAsync(cancellationToken);
    }

    [LoggerMessage(22, LogLevel.Error, "Sending from the outbox met {Fault} {Stack}")]
    private partial void TickFailed(string fault, string? stack);

    [LoggerMessage(24, LogLevel.Warning, "The store doesn't answer ({Fault}); what is due is sent when it does.")]
    private partial void StoreAway(string fault);
}
