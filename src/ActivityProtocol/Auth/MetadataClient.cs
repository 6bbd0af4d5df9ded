using System.Text.Json;

namespace ActivityProtocol.Auth;

/// <summary>The signing keys couldn't be fetched.</summary>
internal sealed class MetadataException(Exception cause) : Exception("No signing keys could be fetched.", cause);

/// <summary>
/// Fetches the channel's signing keys: the OpenID configuration first, then the JWKS document that it names.
/// </summary>
internal sealed class MetadataClient(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the <see cref="HttpClient"/> that fetches metadata.</summary>
    public const string HttpClientName = "ActivityProtocol.Metadata";

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// At least one key, by id. It isn't cancelled by the request that asked for it: other requests wait for the same
    /// fetch.
    /// </summary>
    /// <exception cref="MetadataException">The service can't be reached, or its answer holds no usable key.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> FetchKeysAsync(Uri configuration)
    {
        try
        {
            using var limit = new CancellationTokenSource(FetchTimeout, time);
            using var client = clients.CreateClient(HttpClientName);
            var document = JsonSerializer.Deserialize(
                await client.GetByteArrayAsync(configuration, limit.Token), MetadataJson.Default.OpenIdDocument);
            if (!Uri.TryCreate(document?.JwksUri, UriKind.Absolute, out var address)
                || !IsAllowedKeyAddress(configuration, address))
                throw new JsonException();
            var keys = SigningKey.ParseAll(await client.GetByteArrayAsync(address, limit.Token));
            return keys.Count > 0 ? keys : throw new JsonException();
        }
        catch (Exception fault) when (
            fault is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            throw new MetadataException(fault);
        }
    }

    /// <summary>
    /// Metadata on this machine (in tests) may name keys on this machine; the real one names https addresses only.
    /// </summary>
    private static bool IsAllowedKeyAddress(Uri configuration, Uri keys) =>
        keys.Scheme == Uri.UriSchemeHttps || (configuration.IsLoopback && SafeAddress.IsHttpsOrLoopback(keys));
}
