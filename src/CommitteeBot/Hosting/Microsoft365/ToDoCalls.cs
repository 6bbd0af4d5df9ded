using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Has somebody's To Do written as soon as they ask for it, or the register has changed. Asks the store alone.</summary>
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
        var called = await db.ToDoWishes.Where(w => w.FailedAt == null && (w.DueAt <= now
            || db.PlannedActions.Any(p => p.Source == w.Source && (p.Version != p.Action!.Version || p.Action.IsRestricted))
            || (!w.Stops && db.Actions.Any(a => (a.State == ActionState.Open || a.State == ActionState.InProgress) && !a.IsRestricted
                && (a.OwnerPersonId == w.PersonId || a.CoOwners.Any(o => o.PersonId == w.PersonId))
                && !db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source == w.Source)
                && db.ActiveMembers(today).Any(m => m.PersonId == w.PersonId && m.CommitteeId == a.CommitteeId
                    && m.Role != CommitteeRole.Guest && m.Role != CommitteeRole.None)))))
            .Select(w => w.PersonId).ToListAsync(cancellation);

        // One that fails is tried again by itself.
        if (called.Count == 0
            || !await db.FollowedSources.AnyAsync(s => s.Key == ToDoSource.Key && s.DueAt > now && s.Fault == null, cancellation))
            return;
        await db.BeginWriteAsync(cancellation);
        foreach (var wish in await db.ToDoWishes.Where(w => called.Contains(w.PersonId) && w.DueAt > now).ToListAsync(cancellation))
            wish.DueAt = now;
        (await db.FollowedSources.SingleAsync(s => s.Key == ToDoSource.Key, cancellation)).DueAt = now;
        await db.SaveChangesAsync(cancellation);
    }
}
