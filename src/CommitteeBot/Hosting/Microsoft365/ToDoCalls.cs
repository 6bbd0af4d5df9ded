using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Has somebody's To Do written as soon as they ask for it, or the register has changed. Asks the store alone.
/// </summary>
internal sealed class ToDoCalls(GraphSettings settings, IServiceScopeFactory scopes, TimeProvider clock) : ISourceCall
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!settings.ToDo)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var called = await MirroredActions.CalledAsync(
            db, now, now + ToDoOutcome.AfterFailure - ToDoOutcome.Idle, today, cancellation);

        // One that fails is tried again by itself.
        if (called.Count == 0
            || !await db.FollowedSources.AnyAsync(
                s => s.Key == ToDoSource.Key && s.DueAt > now && s.Fault == null, cancellation))
            return;
        await db.BeginWriteAsync(cancellation);
        foreach (var wish in await db.ToDoWishes.Where(w => called.Contains(w.PersonId) && w.DueAt > now)
            .ToListAsync(cancellation))
            wish.DueAt = now;
        (await db.FollowedSources.SingleAsync(s => s.Key == ToDoSource.Key, cancellation)).DueAt = now;
        await db.SaveChangesAsync(cancellation);
    }
}
