using CommitteeBot.Import;
using CommitteeBot.Import.Siblings;

namespace CommitteeBot.Hosting;

/// <summary>
/// After minutes came in, reads those of the same committee again, each by what recurs in all of them. What is still to
/// be done is in the store, so it goes on after a restart.
/// </summary>
internal sealed partial class SiblingWorker(
    RereadCommittee reread, FillEmptyStore fill, TimeProvider clock, ILogger<SiblingWorker> logger) : BackgroundService
{
    /// <summary>Long enough for all files of an import to be in.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await fill.WhenFilled.WaitAsync(stoppingToken);
        using var pace = new PeriodicTimer(Interval, clock);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var committee in await reread.FindDueAsync(stoppingToken))
                    await reread.RunAsync(committee, "import", stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away; the next round finds it again.
                NotReread(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(43, LogLevel.Warning, "Minutes could not be read again ({Fault}); tried again soon.")]
    private partial void NotReread(string fault);
}
