using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Which node reads a source. What a node has read is written only while its claim stands.</summary>
internal sealed class SourceClaims(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Longer than a reading takes; the source of a node that died waits no longer.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(10);

    private readonly string me = Guid.NewGuid().ToString("N");

    /// <summary>Rows for what the settings name now and didn't before.</summary>
    public async Task EnsureAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var known = await db.FollowedSources.AsNoTracking().Select(s => s.Key).ToListAsync(cancellation);
        if (keys.All(known.Contains))
            return;
        await db.BeginWriteAsync(cancellation);
        known = await db.FollowedSources.AsNoTracking().Select(s => s.Key).ToListAsync(cancellation);
        db.FollowedSources.AddRange(
            keys.Except(known).Select(k => new FollowedSourceRow { Key = k, DueAt = clock.GetUtcNow() }));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The source that has been due longest, as it was when it was claimed.</summary>
    public async Task<FollowedSourceRow?> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        var free = now - NodeClocks.MaxDifference;
        var due = db.FollowedSources.Where(s => keys.Contains(s.Key) && s.DueAt <= now
            && (s.ClaimedUntil == null || s.ClaimedUntil < free));
        if (!await due.AnyAsync(cancellation))
            return null;
        await db.BeginWriteAsync(cancellation);
        if (await due.OrderBy(s => s.DueAt).ThenBy(s => s.Id).FirstOrDefaultAsync(cancellation) is not { } source)
            return null;
        (source.ClaimedBy, source.ClaimedUntil) = (me, now + Term);
        await db.SaveChangesAsync(cancellation);
        return source;
    }

    /// <summary>Begins to write; null where another node has taken over.</summary>
    public async Task<FollowedSourceRow?> HeldAsync(CommitteeDb db, long id, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await db.FollowedSources.SingleOrDefaultAsync(s => s.Id == id && s.ClaimedBy == me, cancellation) is not { } held)
            return null;
        (held.ClaimedBy, held.ClaimedUntil) = (null, null);
        return held;
    }

    /// <summary>The program ends, or the store was away: whoever comes next reads it at once.</summary>
    public async Task ReleaseAsync(long id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        if (await HeldAsync(db, id, CancellationToken.None) is not null)
            await db.SaveChangesAsync(CancellationToken.None);
    }
}
