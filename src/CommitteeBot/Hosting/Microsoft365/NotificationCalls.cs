using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Has read what a notice is about. Nothing that it says is believed but the secret: the same notice again, or one too
/// many, costs a reading at most, and no more than one a minute.
/// </summary>
internal sealed partial class NotificationCalls(
    NotificationInbox inbox, IServiceScopeFactory scopes, TimeProvider clock, ILogger<NotificationCalls> logger) : ISourceCall
{
    private const string Missed = "missed";
    private const string Removed = "subscriptionRemoved";
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var notices = inbox.TakeAll().Distinct().ToList();
        if (notices.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await db.BeginWriteAsync(cancellation);
        var sources = await db.FollowedSources.ToListAsync(cancellation);
        var byId = sources.Where(s => SubscriptionSource.IsOne(s.Key))
            .Select(s => (Source: s, Subscription: GraphSubscription.TryRead(s.Mark))).Where(s => s.Subscription is not null)
            .ToLookup(s => s.Subscription!.Id);
        var strange = 0;
        foreach (var notice in notices)
        {
            var known = byId[notice.Subscription ?? ""].FirstOrDefault(s => s.Subscription!.IsSecret(notice.Secret));
            if (known.Source is null)
                strange++;
            else
                Call(known.Source, TargetsOf(known.Source, sources), notice.Lifecycle);
        }

        if (strange > 0)
            Strange(strange);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A notice of a library is one for each folder in it.</summary>
    private static List<FollowedSourceRow> TargetsOf(FollowedSourceRow subscription, List<FollowedSourceRow> sources)
    {
        var key = SubscriptionSource.TargetOf(subscription.Key);
        var mark = sources.Find(s => s.Key == key)?.Mark;
        return sources.FindAll(s => s.Key == key || LibraryMark.AreTogether(s.Mark, mark));
    }

    private void Call(FollowedSourceRow subscription, IReadOnlyList<FollowedSourceRow> targets, string? lifecycle)
    {
        var now = clock.GetUtcNow();
        if (lifecycle == Removed)
            subscription.Mark = null;
        if (lifecycle is not null && lifecycle != Missed)
            subscription.DueAt = now;
        if (lifecycle is not (null or Missed or Removed))
            return;
        foreach (var target in targets.Where(t => t.Fault is null))
        {
            var soonest = target.ReadAt is { } read && read + Apart > now ? read + Apart : now;
            target.DueAt = soonest < target.DueAt ? soonest : target.DueAt;
        }
    }

    [LoggerMessage(123, LogLevel.Warning, "{Count} notices of no subscription of ours were ignored.")]
    private partial void Strange(int count);
}
