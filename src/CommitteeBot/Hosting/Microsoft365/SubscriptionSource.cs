using CommitteeBot.Graph;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Keeps a subscription to the changes of each group and mailbox, where the bot has a public address. A failure is told to nobody:
/// what changes is read each hour all the same.
/// </summary>
internal sealed class SubscriptionSource(GraphSettings settings, GraphSubscriptions subscriptions, TimeProvider clock)
    : IFollowedSource
{
    private const string Prefix = "notify/";

    private readonly Dictionary<string, string> resources = settings.NotificationAddress is null
        ? []
        : settings.Committees.SelectMany(Watched).DistinctBy(w => w.Key).ToDictionary(w => Prefix + w.Key, w => w.Resource);

    public IEnumerable<FollowedKey> Keys => resources.Keys.Select(k => new FollowedKey(k, [], "notices"));

    /// <summary>What is to be read when a notice comes.</summary>
    public static string TargetOf(string key) => key[Prefix.Length..];

    public static bool IsOne(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var now = GraphSubscription.TryRead(source.Mark) is { } before && before.ExpiresAt > clock.GetUtcNow()
            ? await subscriptions.RenewAsync(before, cancellation)
            : null;
        now ??= await subscriptions.CreateAsync(resources[source.Key], GraphSubscription.NewSecret(), cancellation);
        return (_, held, _) =>
        {
            // Halfway, so that there is as much time again to try.
            var at = clock.GetUtcNow();
            (held.Mark, held.DueAt) = (now.ToMark(), at + ((now.ExpiresAt - at) / 2));
            return Task.CompletedTask;
        };
    }

    private static IEnumerable<(string Key, string Resource)> Watched(FollowedCommittee committee)
    {
        if (committee.Group is { } group)
            yield return (GroupPeopleSource.GroupKey(group), $"groups/{group}/members");
        if (committee.Calendar is { } calendar)
            yield return (MailboxSource.KeyOf(committee), $"users/{calendar}/events");
    }
}
