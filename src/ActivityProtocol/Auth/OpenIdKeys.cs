using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Auth;

/// <summary>
/// The channel's signing keys, from its OpenID metadata. They are fetched when first needed, once a day, and for a key
/// id that isn't
/// among them. Anybody can make up a key id, so that last kind of fetch happens at most every five seconds: often
/// enough that a key which has just
/// been rotated in works within seconds, even while a flood of made-up ids is running. If a fetch fails, the last good
/// keys stay in use.
/// </summary>
internal sealed class OpenIdKeys(BotSettings settings, MetadataClient metadata, TimeProvider time,
    ILogger<OpenIdKeys> logger) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan PauseForUnknown = TimeSpan.FromSeconds(5);

    // Keys that are merely old still work, so there's no hurry to replace them.
    private static readonly TimeSpan PauseForStale = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim fetching = new(1);

    // Replaced as a whole, and only after a fetch has ended: a request that arrives during one must wait for it, not
    // leave without a key.
    private volatile KeySet known = KeySet.Empty;

    private sealed record KeySet(
        IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt, DateTimeOffset NextForStale,
            DateTimeOffset NextForUnknown)
    {
        public static KeySet Empty { get; } = new(
            new Dictionary<string, SigningKey>(), DateTimeOffset.MinValue, DateTimeOffset.MinValue,
                DateTimeOffset.MinValue);

        public bool IsStale(DateTimeOffset now) => now - FetchedAt >= Lifetime;
    }

    /// <summary>The key with that id; null when the channel has none.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var seen = known;
        if (!IsFetchDue(seen, keyId)) return seen.Keys.GetValueOrDefault(keyId);
        await fetching.WaitAsync(cancellationToken);
        try
        {
            // Another request may have fetched while this one waited.
            if (IsFetchDue(known, keyId)) await FetchAsync();
        }
        finally
        {
            fetching.Release();
        }

        return known.Keys.GetValueOrDefault(keyId);
    }

    /// <summary>True if there are keys, or if they can be fetched now.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken)
    {
        if (known.Keys.Count == 0) await FindAsync("", cancellationToken);
        return known.Keys.Count > 0;
    }

    public void Dispose() => fetching.Dispose();

    private bool IsFetchDue(KeySet set, string keyId)
    {
        var now = time.GetUtcNow();
        return set.IsStale(now) ? now >= set.NextForStale : !set.Keys.ContainsKey(keyId) && now >= set.NextForUnknown;
    }

    private async Task FetchAsync()
    {
        var before = known;
        var now = time.GetUtcNow();
        var keys = await TryFetchAsync(before.Keys.Count);
        known = new KeySet(
            keys ?? before.Keys,
            keys is null ? before.FetchedAt : now,
            // Without any keys nobody gets in, so the first ones are asked for more often.
            now + (before.Keys.Count == 0 ? PauseForUnknown : PauseForStale),
            // The first fetch and the daily one don't count here: a key rotated in right after them works at once.
            before.IsStale(now) ? before.NextForUnknown : now + PauseForUnknown);
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>?> TryFetchAsync(int inUse)
    {
        try
        {
            var keys = await metadata.FetchKeysAsync(settings.MetadataUrl);
            Log.KeysFetched(logger, keys.Count);
            return keys;
        }
        catch (MetadataException fault)
        {
            Log.KeysNotFetched(logger, Log.ExceptionTypes(fault), inUse);
            return null;
        }
    }
}
