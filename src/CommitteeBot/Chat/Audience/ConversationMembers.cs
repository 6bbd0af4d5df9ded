using System.Collections.Concurrent;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The members of a group chat or channel, as the channel tells them. They are asked for when somebody speaks there,
/// kept for a minute, and forgotten as soon as somebody joins or leaves, whichever node hears of it.
/// </summary>
internal sealed partial class ConversationMembers(
    ConnectorClient connector, TimeProvider clock, ILogger<ConversationMembers> logger)
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FailureCacheTime = TimeSpan.FromSeconds(10);

    /// <summary>
    /// An answer must not wait for a slow channel: the turn has fifteen seconds in all, and a button five.
    /// </summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ButtonTimeout = TimeSpan.FromSeconds(1);

    private const int MaxConversations = 10_000;

    private readonly ConcurrentDictionary<string, (
        IReadOnlyList<ChannelAccount>? Members, DateTimeOffset? ChangedAt, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    /// <param name="changedAt">When they last changed, as the store says; a list read before that is not used.</param>
    /// <returns>Null where they cannot be read, or where there are more than one page of them: then strangers have to
    /// be taken to be present.</returns>
    public async Task<IReadOnlyList<ChannelAccount>?> ReadAsync(
        ChatPlace place, DateTimeOffset? changedAt, CancellationToken cancellation)
    {
        var id = place.MembersKey;
        var now = clock.GetUtcNow();
        if (known.TryGetValue(id, out var kept) && kept.Until > now && kept.ChangedAt == changedAt)
            return kept.Members;

        var members = await FetchAsync(place, cancellation);
        if (known.Count > MaxConversations)
            known.Clear();
        known[id] = (members, changedAt, now + (members is null ? FailureCacheTime : CacheTime));
        return members;
    }

    public void Forget(ChatPlace place) => known.TryRemove(place.MembersKey, out _);

    private async Task<IReadOnlyList<ChannelAccount>?> FetchAsync(ChatPlace place, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(place.IsUrgent ? ButtonTimeout : Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var page = await connector.GetMembersPageAsync(place.ServiceUrl, place.MembersKey, null, either.Token);
            return string.IsNullOrEmpty(page.ContinuationToken) && page.Members is { Count: > 0 } members
                ? [.. members.Where(m => m.Id != place.BotId)]
                : null;
        }
        catch (ConnectorException fault)
        {
            NotRead(fault.Fault.ToString());
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            NotRead("Slow");
            return null;
        }
    }

    [LoggerMessage(
        11, LogLevel.Warning,
        "The members of a conversation could not be read ({Fault}); it is answered as if strangers were present.")]
    private partial void NotRead(string fault);
}
