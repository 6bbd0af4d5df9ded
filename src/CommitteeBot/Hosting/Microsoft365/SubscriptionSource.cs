using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Keeps a subscription to the changes of each group, mailbox and library, where the bot has a public address. A
/// failure is told to nobody: what changes is read each hour all the same.
/// </summary>
internal sealed class SubscriptionSource(
    GraphSettings settings, GraphSubscriptions subscriptions, IServiceScopeFactory scopes, TimeProvider clock)
    : IFollowedSource
{
    private const string Prefix = "notify/";
    private static readonly TimeSpan UntilFound = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, string?> resources = settings.NotificationAddress is null
        ? []
        : settings.Committees.SelectMany(c => Watched(c, settings.LibraryNotices))
            .DistinctBy(w => w.Key).ToDictionary(w => Prefix + w.Key, w => w.Resource);

    public IEnumerable<FollowedKey> Keys => resources.Keys.Select(k => new FollowedKey(k, [], "notices"));

    /// <summary>What is to be read when a notice comes.</summary>
    public static string TargetOf(string key) => key[Prefix.Length..];

    public static bool IsOne(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        if ((resources[source.Key] ?? await LibraryAsync(TargetOf(source.Key), cancellation)) is not { } resource)
            return (_, held, _) =>
            {
                held.DueAt = clock.GetUtcNow() + UntilFound;
                return Task.CompletedTask;
            };
        var now = GraphSubscription.TryRead(source.Mark) is { } before && before.ExpiresAt > clock.GetUtcNow()
            ? await subscriptions.RenewAsync(before, cancellation)
            : null;
        now ??= await subscriptions.CreateAsync(resource, GraphSubscription.NewSecret(), cancellation);
        return (_, held, _) =>
        {
            // Halfway, so that there is as much time again to try.
            var at = clock.GetUtcNow();
            (held.Mark, held.DueAt) = (now.ToMark(), at + ((now.ExpiresAt - at) / 2));
            return Task.CompletedTask;
        };
    }

    /// <summary>
    /// All folders of a library are watched by the first that follows one: Microsoft tells of whole libraries only.
    /// Null where another does it, and where the library hasn't been found yet.
    /// </summary>
    private async Task<string?> LibraryAsync(string list, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = resources.Where(r => r.Value is null).Select(r => TargetOf(r.Key)).ToList();
        var places = (await scope.ServiceProvider.GetRequiredService<CommitteeDb>().FollowedSources.AsNoTracking()
            .Where(s => lists.Contains(s.Key)).OrderBy(s => s.Id).ToListAsync(cancellation))
            .ConvertAll(s => (s.Key, LibraryMark.TryRead(s.Mark)?.Place.Drive));
        var drive = places.Find(p => p.Key == list).Drive;
        return drive is not null && places.Find(p => p.Drive == drive).Key == list ? $"drives/{drive}/root" : null;
    }

    /// <returns>A library is known by its id when it has been found, and not before.</returns>
    private static IEnumerable<(string Key, string? Resource)> Watched(FollowedCommittee committee, bool withLibraries)
    {
        if (committee.Group is { } group)
            yield return (GroupPeopleSource.GroupKey(group), $"groups/{group}/members");
        if (committee.Calendar is { } calendar)
            yield return (MailboxSource.KeyOf(committee), $"users/{calendar}/events");
        if (withLibraries && committee.Library is not null)
            yield return (LibraryMark.ListKey(committee), null);
    }
}
