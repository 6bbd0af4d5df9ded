using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Has a plan written as soon as the register has changed. Asks the store alone.</summary>
internal sealed class PlanCalls(GraphSettings settings, IServiceScopeFactory scopes, TimeProvider clock) : ISourceCall
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var planned = settings.Committees.Where(c => c.PlanGroup is not null).ToList();
        if (planned.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var all = await db.Committees.AsNoTracking().ToListAsync(cancellation);
        var keys = planned.Select(p => (Id: FollowedSources.Find(all, p.Committee)?.Id, Key: PlanSource.KeyOf(p)))
            .Where(p => p.Id is not null).ToLookup(p => p.Id!.Value, p => p.Key);
        var missing = await MirroredActions.MissingAsync(db, [.. keys.Select(k => k.Key)], cancellation);
        var outdated = await MirroredActions.OutdatedAsync(db, cancellation);
        var now = clock.GetUtcNow();

        // One that fails is tried again by itself; one that has no place yet is due already.
        var called = missing.SelectMany(id => keys[id]).Union(outdated).ToList();
        var late = db.FollowedSources.Where(s => called.Contains(s.Key) && s.DueAt > now && s.Fault == null);
        if (called.Count == 0 || !await late.AnyAsync(cancellation))
            return;
        await db.BeginWriteAsync(cancellation);
        foreach (var source in await late.ToListAsync(cancellation))
            source.DueAt = now;
        await db.SaveChangesAsync(cancellation);
    }
}
