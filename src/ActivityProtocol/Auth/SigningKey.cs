using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Auth;

/// <summary>A key that tokens are signed with, and the channels that it speaks for.</summary>
internal sealed record SigningKey(string Id, RsaSecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>Shorter keys are not taken: RFC 7518, 3.3.</summary>
    private const int MinKeyBits = 2048;

    /// <summary>The RSA keys of a JWKS document that are there for signatures; others are passed over.</summary>
    /// <exception cref="JsonException">It is no such document.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ParseAll(ReadOnlySpan<byte> jwks)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in JsonSerializer.Deserialize(jwks, MetadataJson.Default.KeyDocument)?.Keys
            ?? throw new JsonException())
            if (Parse(key) is { } usable) keys[usable.Id] = usable;
        return keys;
    }

    private static SigningKey? Parse(KeyEntry? key)
    {
        if (key is not { Kty: "RSA", Kid.Length: > 0, N: { } modulus, E: { } exponent }
            || key.Use is not (null or "sig")) return null;
        try
        {
            var parameters = new RSAParameters { Modulus = Base64Url.DecodeFromChars(modulus),
                Exponent = Base64Url.DecodeFromChars(exponent) };
            if (parameters.Modulus.Length * 8 < MinKeyBits) return null;
            return new SigningKey(key.Kid, new RsaSecurityKey(parameters) { KeyId = key.Kid }, (key.Endorsements ?? [])
                .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>The OpenID configuration, as much as is needed: where the keys are.</summary>
internal sealed record OpenIdDocument([property: JsonPropertyName("jwks_uri")] string? JwksUri);

/// <summary>
/// A JWKS document. <c>endorsements</c> is Microsoft's own member: the channels that a key signs for.
/// </summary>
internal sealed record KeyDocument(IReadOnlyList<KeyEntry?>? Keys);

/// <summary>One key as published.</summary>
internal sealed record KeyEntry(string? Kty, string? Kid, string? Use, string? N, string? E,
    IReadOnlyList<string?>? Endorsements);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OpenIdDocument))]
[JsonSerializable(typeof(KeyDocument))]
internal sealed partial class MetadataJson : JsonSerializerContext;
