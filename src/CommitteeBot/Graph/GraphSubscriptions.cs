using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>Has Microsoft tell of changes: https://learn.microsoft.com/graph/change-notifications-overview.</summary>
internal sealed class GraphSubscriptions(GraphConnection graph, GraphSettings settings, TimeProvider clock)
{
    /// <summary>Less than Microsoft allows for any of the resources; its answer says how long it really is.</summary>
    private static readonly TimeSpan Asked = TimeSpan.FromDays(2);

    /// <param name="secret">Each notice carries it back.</param>
    public async Task<GraphSubscription> CreateAsync(string resource, string secret, CancellationToken cancellation)
    {
        var made = await graph.AskAsync((client, token) => client.Subscriptions.PostAsync(new Subscription
        {
            Resource = resource,
            ChangeType = resource.StartsWith("users", StringComparison.Ordinal) ? "created,updated,deleted" : "updated",
            NotificationUrl = settings.NotificationAddress!.ToString(),
            LifecycleNotificationUrl = settings.NotificationAddress.ToString(),
            ExpirationDateTime = clock.GetUtcNow() + Asked, ClientState = secret,
        }, null, token), cancellation);
        return new GraphSubscription(made.Id!, secret, made.ExpirationDateTime ?? clock.GetUtcNow());
    }

    /// <returns>Null where it is no more.</returns>
    public async Task<GraphSubscription?> RenewAsync(GraphSubscription before, CancellationToken cancellation)
    {
        try
        {
            var now = await graph.AskAsync((client, token) => client.Subscriptions[before.Id].PatchAsync(
                new Subscription { ExpirationDateTime = clock.GetUtcNow() + Asked }, null, token), cancellation);
            return before with { ExpiresAt = now.ExpirationDateTime ?? clock.GetUtcNow() };
        }
        catch (GraphException e) when (e.Fault == GraphFault.NotFound)
        {
            return null;
        }
    }
}
