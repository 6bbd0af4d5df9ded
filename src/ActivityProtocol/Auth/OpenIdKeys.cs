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
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(8);

    private readonly SemaphoreSlim fetching = new(1);
    private volatile KeySet known = new(new Dictionary<string, SigningKey>(), DateTimeOffset.MinValue);
    private DateTimeOffset nextForUnknown = DateTimeOffset.MinValue;
    private DateTimeOffset nextForStale = DateTimeOffset.MinValue;

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);

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
        if (now - set.FetchedAt >= Lifetime) return now >= nextForStale;
        return !set.Keys.ContainsKey(keyId) && now >= nextForUnknown;
    }

    private async Task FetchAsync()
    {
        var now = time.GetUtcNow();
        // The first fetch and the daily one do not use up the allowance for unknown keys: a key rotated in right after them still works at once.
        if (now - known.FetchedAt < Lifetime) nextForUnknown = now + PauseForUnknown;
        nextForStale = now + (known.Keys.Count == 0 ? PauseWithoutKeys : PauseForUnknown);
        try
        {
            // Others wait for this fetch, so it does not end with the request that began it.
            using var limit = new CancellationTokenSource(FetchTimeout, time);
            using var client = clients.CreateClient(HttpClientName);
            var metadata = JsonSerializer.Deserialize(await client.GetByteArrayAsync(settings.MetadataUrl, limit.Token), MetadataJson.Default.OpenIdDocument);
            if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var address) || !SafeAddress.IsHttpsOrLoopback(address)) throw new JsonException();
            var keys = SigningKey.ReadAll(await client.GetByteArrayAsync(address, limit.Token));
            if (keys.Count == 0) throw new JsonException();
            known = new KeySet(keys, now);
            Log.KeysFetched(logger, keys.Count);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            Log.KeysNotFetched(logger, Log.Types(fault), known.Keys.Count);
        }
    }
}
