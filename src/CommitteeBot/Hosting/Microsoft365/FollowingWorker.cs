using CommitteeBot.Graph;
using CommitteeBot.Import;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Reads what is followed in Microsoft 365 when it is due, what goes on quietly together. A source that can't be read
/// leaves the store as it is and is tried again; no turn waits for any of it.
/// </summary>
internal sealed partial class FollowingWorker(
    IServiceScopeFactory scopes, FillEmptyStore fill, FollowedSources followed, SourceClaims claims,
    TimeProvider clock, ILogger<FollowingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (followed.Keys.Count == 0)
            return;
        await fill.WhenFilled.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            try
            {
                await claims.EnsureAsync(followed.Keys, stoppingToken);
                await followed.CallAsync(stoppingToken);
                while (await claims.ClaimTogetherAsync(followed.Keys, GraphGathering.Most, stoppingToken) is { Count: > 0 } sources)
                    await WorkAsync(sources, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store is busy or away; the next round finds it again.
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Reads them beside one another, and writes one after the other.</summary>
    private async Task WorkAsync(IReadOnlyList<FollowedSourceRow> sources, CancellationToken cancellation)
    {
        var held = sources.Select(s => s.Id).ToHashSet();
        try
        {
            var writes = await GraphGathering.RunAsync(
                [.. sources.Select(s => (Func<Task<WriteFollowed>>)(() => ReadAsync(s, cancellation)))]);
            foreach (var (source, write) in sources.Zip(writes))
            {
                await WriteAsync(source, write, cancellation);
                held.Remove(source.Id);
            }
        }
        finally
        {
            foreach (var source in held)
                await claims.ReleaseAsync(source);
        }
    }

    private async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        try
        {
            return await followed.ReadAsync(source, cancellation);
        }
        catch (GraphException e)
        {
            NotRead(source.Id, e.Fault, source.Failures + 1);
            return (db, held, token) => followed.FailAsync(db, held, e.Fault, clock.GetUtcNow(), token);
        }
    }

    private async Task WriteAsync(FollowedSourceRow source, WriteFollowed write, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        if (await claims.HeldAsync(db, source.Id, cancellation) is { } held)
        {
            await WriteAsync(db, held, source, write, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task WriteAsync(CommitteeDb db, FollowedSourceRow held, FollowedSourceRow asked, WriteFollowed write,
        CancellationToken cancellation)
    {
        var calledMeanwhile = held.DueAt != asked.DueAt;
        var (before, failures) = (held.DueAt, held.Failures);
        await write(db, held, cancellation);
        if (held.Failures > failures)
            return;
        await followed.EndFaultAsync(db, held, clock.GetUtcNow(), cancellation);
        held.ReadAt = clock.GetUtcNow();

        // Something changed after it was asked: it is read once more.
        if (calledMeanwhile)
            held.DueAt = before;
    }

    [LoggerMessage(70, LogLevel.Warning, "Followed source {Source} gave no answer ({Fault}), {Failures} times in a row.")]
    private partial void NotRead(long source, GraphFault fault, int failures);

    [LoggerMessage(71, LogLevel.Error, "Following Microsoft 365 met {Fault}; it is tried again.")]
    private partial void Failed(string fault);
}
