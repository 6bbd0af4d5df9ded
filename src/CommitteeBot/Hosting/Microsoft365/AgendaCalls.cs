using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Has an agenda taken out of an event as soon as an item of it is made private; other changes of it wait for the hour,
/// since those who are invited get a message about each.
/// </summary>
internal sealed class AgendaCalls(GraphSettings settings, IServiceScopeFactory scopes, TimeProvider clock) : ISourceCall
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var written = settings.Committees.Where(c => c.WritesAgenda).ToList();
        if (written.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var closedAt = await db.Restrictions.AsNoTracking().GroupBy(r => r.CommitteeId)
            .Select(g => new { g.Key, At = g.Max(r => r.SetAt) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
        var all = await db.Committees.AsNoTracking().ToListAsync(cancellation);
        var keys = written.ConvertAll(AgendaSource.KeyOf);
        var now = clock.GetUtcNow();
        var late = await db.FollowedSources.AsNoTracking()
            .Where(s => keys.Contains(s.Key) && s.DueAt > now && s.Fault == null && s.ReadAt != null)
            .ToListAsync(cancellation);
        var called = late.Where(s => written.Exists(c => AgendaSource.KeyOf(c) == s.Key
            && FollowedSources.Find(all, c.Committee) is { } committee
            && closedAt.TryGetValue(committee.Id, out var at) && AgendaSource.IsOlder(s, at)))
            .Select(s => s.Id).ToList();
        if (called.Count == 0)
            return;
        await db.BeginWriteAsync(cancellation);
        foreach (var source in await db.FollowedSources.Where(s => called.Contains(s.Id)).ToListAsync(cancellation))
            source.DueAt = now;
        await db.SaveChangesAsync(cancellation);
    }
}
