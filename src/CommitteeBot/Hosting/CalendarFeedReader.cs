using System.Text;
using CommitteeBot.Import;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting;

/// <summary>
/// Reads the published calendars that are due, each in a transaction of its own, and tells officers about conflicts.
/// Polling is cheap: the host of an unchanged calendar answers without sending it.
/// </summary>
internal sealed partial class CalendarFeedReader(
    IServiceScopeFactory scopes, FillEmptyStore fill, CalendarFeedSettings rules, TimeProvider clock,
    ILogger<CalendarFeedReader> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private const int MaxDoublings = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await fill.WhenFilled.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        using var download = new FileDownload(rules.Rules);
        do
        {
            try
            {
                await RunAsync(download, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The next tick tries again; one fault must not stop the reader for good.
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(FileDownload download, CancellationToken cancellation)
    {
        List<long> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var now = clock.GetUtcNow();
            due = await db.CalendarFeeds.Where(f => f.DueAt <= now)
                .OrderBy(f => f.DueAt).Select(f => f.Id).ToListAsync(cancellation);
        }

        foreach (var id in due)
            await ReadAsync(download, id, cancellation);
        await using var telling = scopes.CreateAsyncScope();
        await new NotifyConflicts(telling.ServiceProvider.GetRequiredService<CommitteeDb>(), clock)
            .RunAsync(cancellation);
    }

    private async Task ReadAsync(FileDownload download, long id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        if (await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } asked)
            return;
        var fetched = await download.GetAsync(asked.Url, asked.ETag, cancellation);

        // Before the lock is taken: a hostile calendar takes its time.
        var import = scope.ServiceProvider.GetRequiredService<ImportCalendar>();
        var request = new ImportCalendarRequest(
            Encoding.UTF8.GetString(fetched.Content.Span), asked.TakesAll ? asked.CommitteeId : null,
            [asked.CommitteeId], $"the calendar at {new Uri(asked.Url).Host}",
            $"calendar feed, set by {asked.AddedBy}", null, null, asked.Id);
        var readings = fetched.IsUnchanged || FaultOf(fetched) is not null
            ? null
            : await import.ReadAsync(request, cancellation);

        // The officer may have changed the feed while it was fetched; then this answer belongs to the old one.
        await db.BeginWriteAsync(cancellation);
        if (await db.CalendarFeeds.SingleOrDefaultAsync(
            f => f.Id == id && f.Url == asked.Url && f.TakesAll == asked.TakesAll, cancellation) is not { } feed)
            return;
        feed.Fault = fetched.IsUnchanged ? null : FaultOf(fetched);
        if (readings is not null)
        {
            var taken = await import.RunAsync(request, readings, cancellation);
            feed.Fault = taken.Fault;
            feed.ETag = taken.Fault is null ? fetched.ETag : null;
        }

        feed.Failures = feed.Fault is null ? 0 : feed.Failures + 1;
        feed.ReadAt = feed.Fault is null ? clock.GetUtcNow() : feed.ReadAt;
        feed.DueAt = clock.GetUtcNow() + (rules.Interval * Math.Pow(2, Math.Min(feed.Failures, MaxDoublings)));
        await db.SaveChangesAsync(cancellation);
        if (feed.Fault is not null)
            NotRead(id, feed.Failures);
    }

    private static string? FaultOf(DownloadResult fetched) => fetched.Fault switch
    {
        null => null,
        DownloadFault.NotAllowed => CalendarFeedWords.NotAllowed,
        DownloadFault.Denied => CalendarFeedWords.Denied,
        DownloadFault.TooLarge => CalendarFeedWords.TooLarge,
        DownloadFault.TooSlow => CalendarFeedWords.TooSlow,
        _ => CalendarFeedWords.Unreachable,
    };

    [LoggerMessage(11, LogLevel.Warning, "Calendar feed {Feed} could not be read, {Failures} times in a row.")]
    private partial void NotRead(long feed, int failures);

    [LoggerMessage(12, LogLevel.Error, "Reading calendars met {Fault}; it is tried again.")]
    private partial void Failed(string fault);
}
