using CommitteeBot.Import;
using CommitteeBot.Import.Pointed;

namespace CommitteeBot.Hosting;

/// <summary>Reads the doubtful sentences of new minutes with a language model, where one is set up for it.</summary>
internal sealed partial class DoubtfulWorker(
    ReadDoubtful reading, FillEmptyStore fill, TimeProvider clock, ILogger<DoubtfulWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!reading.IsOn)
            return;
        await fill.WhenFilled.WaitAsync(stoppingToken);
        using var pace = new PeriodicTimer(Interval, clock);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var meeting in await reading.FindDueAsync(stoppingToken))
                {
                    if (!await reading.RunAsync(meeting, stoppingToken))
                        break;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away; the next round finds it again.
                NotRead(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(104, LogLevel.Warning, "Minutes could not be read with the language model ({Fault}); tried again soon.")]
    private partial void NotRead(string fault);
}
