using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting;

/// <summary>
/// Which process does a job. A claim is renewed while the work goes on; the job of a process that has died is another's
/// to take.
/// </summary>
internal sealed partial class JobClaims(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobClaims> logger)
{
    /// <summary>The time for which a process counts as alive after its last sign.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(20);

    private readonly string me = Guid.NewGuid().ToString("N");

    public async Task<long?> ClaimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        if (!await Claimable(db).AnyAsync(cancellation))
            return null;
        db.LimitSilence(StoreOutage.MaxSilence);
        await db.BeginWriteAsync(cancellation);
        if (await Claimable(db).OrderBy(j => j.Id).Select(j => (long?)j.Id)
            .FirstOrDefaultAsync(cancellation) is not { } id)
            return null;
        var until = clock.GetUtcNow() + Term;
        await db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(
            u => u.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.ClaimedBy, me)
                .SetProperty(j => j.ClaimedUntil, until)
                .SetProperty(j => j.Attempts, j => j.Attempts + 1), cancellation);
        await db.SaveChangesAsync(cancellation);
        return id;
    }

    public Task RenewAsync(CommitteeDb db, long id, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + Term;
        return db.Jobs.Where(j => j.Id == id && j.ClaimedBy == me)
            .ExecuteUpdateAsync(u => u.SetProperty(j => j.ClaimedUntil, until), cancellation);
    }

    /// <summary>
    /// Begins to write: from here on nobody else claims it. A process that was frozen for longer than its claim finds
    /// that another has taken the job, and what is to be said of it is that one's to say.
    /// </summary>
    public async Task<bool> IsHeldAsync(CommitteeDb db, long id, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var isHeld = await db.Jobs.AnyAsync(
            j => j.Id == id && j.State == JobState.Running && j.ClaimedBy == me, cancellation);
        if (!isHeld)
            Lost(id);
        return isHeld;
    }

    /// <summary>The program ends: whoever starts next takes it up at once, and this was no failed attempt.</summary>
    public async Task ReleaseAsync(long id)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CommitteeDb>().Jobs.Where(
            j => j.Id == id && j.State == JobState.Running && j.ClaimedBy == me).ExecuteUpdateAsync(
            u => u.SetProperty(j => j.State, JobState.Waiting)
                .SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None);
    }

    private IQueryable<JobRow> Claimable(CommitteeDb db)
    {
        var expired = clock.GetUtcNow() - NodeClocks.MaxDifference;
        return db.Jobs.AsNoTracking()
            .Where(j => j.State == JobState.Waiting || (j.State == JobState.Running && j.ClaimedUntil < expired));
    }

    [LoggerMessage(46, LogLevel.Warning, "Job {JobId} was taken by another node, which reports on it.")]
    private partial void Lost(long jobId);
}
