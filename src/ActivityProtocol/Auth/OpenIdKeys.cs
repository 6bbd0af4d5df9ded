using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Auth;

/// <summary>
/// The channel's signing keys, from its OpenID metadata. Fetched when first needed and once a day; at once for a key id that is not among them, but
/// for such ids at most every five minutes, since anybody can make one up. While the metadata cannot be had the last good keys go on being used.
/// </summary>
internal sealed class OpenIdKeys(BotSettings settings, IHttpClientFactory clients, TimeProvider time, ILogger<OpenIdKeys> logger) : IDisposable
{
    /// <summary>The name of the <see cref="HttpClient"/> that fetches metadata.</summary>
    public const string HttpClientName = "ActivityProtocol.Metadata";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan PauseForUnknown = TimeSpan.FromMinutes(5);

    // With no keys at all nobody gets in, so the first ones are asked for more eagerly.
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim fetching = new(1);

    // Replaced as a whole and only after a fetch has ended: whoever comes during one must wait for it and not go away without a key.
    private volatile KeySet known = new(new Dictionary<string, SigningKey>(), DateTimeOffset.MinValue, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt, DateTimeOffset NextForStale, DateTimeOffset NextForUnknown)
    {
        public bool IsStale(DateTimeOffset now) => now - FetchedAt >= Lifetime;
    }

    /// <summary>The key of that id, or null when the channel has none such.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var seen = known;
        if (!IsDue(seen, keyId)) return seen.Keys.GetValueOrDefault(keyId);
        await fetching.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here while another fetched finds that nothing is due any more.
            if (IsDue(known, keyId)) await FetchAsync();
        }
        finally
        {
            fetching.Release();
        }

        return known.Keys.GetValueOrDefault(keyId);
    }

    /// <summary>Whether there are keys, or can be had.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken)
    {
        if (known.Keys.Count == 0) await FindAsync("", cancellationToken);
        return known.Keys.Count > 0;
    }

    public void Dispose() => fetching.Dispose();

    private bool IsDue(KeySet set, string keyId)
    {
        var now = time.GetUtcNow();
        return set.IsStale(now) ? now >= set.NextForStale : !set.Keys.ContainsKey(keyId) && now >= set.NextForUnknown;
    }

    private async Task FetchAsync()
    {
        var before = known;
        var now = time.GetUtcNow();
        var keys = await TryFetchAsync();
        known = new KeySet(
            keys ?? before.Keys,
            keys is null ? before.FetchedAt : now,
            now + (before.Keys.Count == 0 ? PauseWithoutKeys : PauseForUnknown),
            // The first fetch and the daily one do not use up the allowance for unknown keys: a key rotated in right after them works at once.
            before.IsStale(now) ? before.NextForUnknown : now + PauseForUnknown);
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>?> TryFetchAsync()
    {
        try
        {
            // Others wait for this fetch, so it does not end with the request that began it.
            using var limit = new CancellationTokenSource(FetchTimeout, time);
            using var client = clients.CreateClient(HttpClientName);
            var metadata = JsonSerializer.Deserialize(await client.GetByteArrayAsync(settings.MetadataUrl, limit.Token), MetadataJson.Default.OpenIdDocument);
            if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var address) || !IsAllowedKeyAddress(address)) throw new JsonException();
            var keys = SigningKey.ParseAll(await client.GetByteArrayAsync(address, limit.Token));
            if (keys.Count == 0) throw new JsonException();
            Log.KeysFetched(logger, keys.Count);
            return keys;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            Log.KeysNotFetched(logger, Log.ExceptionTypes(fault), known.Keys.Count);
            return null;
        }
    }

    /// <summary>Metadata on this machine (tests) may name keys on this machine; the real ones name https only.</summary>
    private bool IsAllowedKeyAddress(Uri address) => address.Scheme == Uri.UriSchemeHttps || (settings.MetadataUrl.IsLoopback && SafeAddress.IsHttpsOrLoopback(address));
}
