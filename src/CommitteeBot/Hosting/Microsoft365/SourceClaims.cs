using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Which node reads a source. What a node has read is written only while its claim stands.</summary>
internal sealed class SourceClaims(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Longer than a reading takes; the source of a node that died waits no longer.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(10);

    /// <summary>What will be due so soon goes along, so that it costs no call of its own.</summary>
    private static readonly TimeSpan SoonEnough = TimeSpan.FromMinutes(5);

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

    /// <summary>
    /// The source that has been due longest, and with it others that are due: but what has never been read, or gave no
    /// answer last time, may take long or much memory, and is read alone.
    /// </summary>
    public async Task<IReadOnlyList<FollowedSourceRow>> ClaimTogetherAsync(
        IReadOnlyCollection<string> keys, int most, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        var free = now - NodeClocks.MaxDifference;
        var soon = now + SoonEnough;
        var unclaimed = db.FollowedSources.Where(s => keys.Contains(s.Key) && (s.ClaimedUntil == null || s.ClaimedUntil < free));
        if (!await unclaimed.AnyAsync(s => s.DueAt <= now, cancellation))
            return [];
        await db.BeginWriteAsync(cancellation);
        var oldest = await unclaimed.Where(s => s.DueAt <= soon).OrderBy(s => s.DueAt).ThenBy(s => s.Id).Take(most)
            .ToListAsync(cancellation);
        var claimed = oldest is [var first, ..] && first.DueAt <= now
            ? oldest.Take(1).Concat(IsQuiet(first) ? oldest.Skip(1).TakeWhile(IsQuiet) : []).ToList()
            : [];
        foreach (var source in claimed)
            (source.ClaimedBy, source.ClaimedUntil) = (me, now + Term);
        await db.SaveChangesAsync(cancellation);
        return claimed;
    }

    private static bool IsQuiet(FollowedSourceRow source) => source is { ReadAt: not null, Fault: null };

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
