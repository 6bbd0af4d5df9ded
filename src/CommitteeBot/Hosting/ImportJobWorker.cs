using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting;

/// <summary>
/// Reads the files that take long, one after the other. A file whose reading was cut short is taken up again; if its
/// minutes were stored by then,
/// they are known by their content and nothing is stored twice. The result goes to the person who sent the file through
/// the outbox.
/// </summary>
internal sealed partial class ImportJobWorker(IServiceScopeFactory scopes, JobClaims claims, FillEmptyStore fill,
    TimeProvider clock, ILogger<ImportJobWorker> logger) : BackgroundService
{
    private const int MaxAttempts = 3;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RenewInterval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await fill.WhenFilled.WaitAsync(stoppingToken);
        using var pace = new PeriodicTimer(PollInterval);
        do
        {
            try
            {
                while (await claims.ClaimAsync(stoppingToken) is { } job)
                    await WorkAsync(job, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away; the next round finds it again.
                NotClaimed(e.GetType().Name);
            }
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WorkAsync(long id, CancellationToken stopping)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var progress = new ReadingProgress();
        var renewing = RenewAsync(id, progress, done.Token);
        try
        {
            await ReadAsync(id, progress, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await claims.ReleaseAsync(id);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            ReadingFailed(id, e.GetType().Name);
            await RetryOrFailAsync(id, stopping);
        }
        finally
        {
            await done.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(long id, ReadingProgress progress, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CommitteeDb>();
        var job = await db.Jobs.SingleAsync(j => j.Id == id, cancellation);
        var activity = ActivityOf(job);

        // Who may take minutes in is judged now, not when the file was sent.
        var turn = await services.GetRequiredService<TurnReader>().ReadAsync(activity, cancellation);
        var request = new ReceiveFileRequest(job.Content!, job.FileName, turn.CommitteeId);
        var reply = ReceiveZip.IsZip(job.Content)
            ? await services.GetRequiredService<ZipReply>().CreateAsync(turn, request, progress, cancellation)
            : Reply.From((await services.GetRequiredService<ReceiveFile>()
                .HandleAsync(turn.Caller, request, cancellation, progress)).Card);
        if (await claims.IsHeldAsync(db, id, cancellation))
            await FinishAsync(db, job, Result(job.Id, activity, reply, turn.Caller.Scope),
                JobState.Done, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task RetryOrFailAsync(long id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        if (!await claims.IsHeldAsync(db, id, cancellation))
            return;
        var job = await db.Jobs.SingleAsync(j => j.Id == id, cancellation);
        if (job.Attempts < MaxAttempts)
            job.State = JobState.Waiting;
        else
            await FinishAsync(db, job,
                Result(job.Id, ActivityOf(job), new Reply(ImportReplyWords.GivenUp(job.FileName)), ReadScope.None),
                JobState.Failed, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task FinishAsync(CommitteeDb db, JobRow job, QueuedReply result, JobState state,
        CancellationToken cancellation)
    {
        (job.State, job.EndedAt, job.Content, job.Activity) = (state, clock.GetUtcNow(), null, null);
        if (await result.ToRowAsync(db, clock.GetUtcNow(), cancellation) is { } row)
            db.Outbox.Add(row);
    }

    private static QueuedReply Result(long jobId, Activity activity, Reply reply, ReadScope scope, string part = "") =>
        new(MessageKind.JobResult, $"job/{jobId}{part}", activity, ReplyActivity.Create(activity, reply),
            scope) { Occasion = DeliveryWords.ImportOccasion, IsPrivate = true };

    /// <summary>Renews the claim, and tells the sender of the file how far the reading has come.</summary>
    private async Task RenewAsync(long id, ReadingProgress progress, CancellationToken cancellation)
    {
        var said = 0;
        using var pace = new PeriodicTimer(RenewInterval);
        while (await pace.WaitForNextTickAsync(cancellation))
        {
            try
            {
                said = await RenewOnceAsync(id, progress, said, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                // The store is busy or away; the claim lasts for a few more rounds.
                NotRenewed(id, e.GetType().Name);
            }
        }
    }

    private async Task<int> RenewOnceAsync(long id, ReadingProgress progress, int said, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await claims.RenewAsync(db, id, cancellation);
        if (!ImportProgress.ShouldReport(progress.Read, progress.Pages, said))
            return said;
        await ReportProgressAsync(
            db, id, ImportReplyWords.Progress(progress.Read, progress.Pages, progress.AreFiles),
            progress.Read, cancellation);
        return progress.Read;
    }

    private async Task ReportProgressAsync(CommitteeDb db, long id, string words, int read,
        CancellationToken cancellation)
    {
        var key = $"job/{id}/page/{read}";
        await db.BeginWriteAsync(cancellation);
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id, cancellation);
        if (job.State == JobState.Running && !await db.Outbox.AnyAsync(o => o.Key == key, cancellation)
            && await Result(id, ActivityOf(job), new Reply(words), ReadScope.None, $"/page/{read}")
                .ToRowAsync(db, clock.GetUtcNow(), cancellation) is { } row)
        {
            row.UsefulUntil = row.DueAt + JobClaims.Term;
            db.Outbox.Add(row);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static Activity ActivityOf(JobRow job) =>
        JsonSerializer.Deserialize(job.Activity!, ProtocolJson.Default.Activity)!;

    [LoggerMessage(40, LogLevel.Warning, "Jobs could not be looked for ({Fault}); tried again soon.")]
    private partial void NotClaimed(string fault);

    [LoggerMessage(45, LogLevel.Warning, "The claim on job {JobId} could not be renewed ({Fault}); tried again soon.")]
    private partial void NotRenewed(long jobId, string fault);

    [LoggerMessage(41, LogLevel.Error, "Job {JobId} met {Fault}.")]
    private partial void ReadingFailed(long jobId, string fault);
}
