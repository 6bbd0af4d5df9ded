using ActivityProtocol.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Auth;

/// <summary>
/// A token that is signed by the channel and meant for this bot. Whether it fits the activity is checked separately.
/// </summary>
internal sealed record ValidToken(string? ServiceUrl, IReadOnlySet<string> Endorsements);

/// <summary>Validates the tokens of requests from the channel.</summary>
internal sealed class ActivityAuthenticator(BotSettings settings, OpenIdKeys keys, TimeProvider time)
{
    private readonly JsonWebTokenHandler handler = new();

    /// <summary>Validates the token by itself, before any of the body is read.</summary>
    public async ValueTask<(ValidToken? Token, TokenFault? Fault)> ValidateTokenAsync(string? authorization,
        CancellationToken cancellationToken)
    {
        if (TokenRules.ParseBearer(authorization) is not { } text) return (null, TokenFault.NoBearer);
        if (ParseToken(text) is not { } token) return (null, TokenFault.MalformedToken);
        if ((TokenRules.CheckHeader(token) ?? CheckClaims(token)) is { } fault) return (null, fault);
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key) return (null, TokenFault.UnknownKey);
        return await HasValidSignatureAsync(key, token)
            ? (new ValidToken(token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null,
                key.Endorsements), null)
            : (null, TokenFault.InvalidSignature);
    }

    /// <summary>Checks that the token fits the activity.</summary>
    public TokenFault? CheckActivity(ValidToken token, Activity activity) =>
        TokenRules.CheckActivity(token, activity, settings);

    private TokenFault? CheckClaims(JsonWebToken token) => TokenRules.CheckClaims(
        token.Issuer, token.Audiences, ReadTime(token, "nbf"), ReadTime(token, "exp"), settings, time.GetUtcNow());

    private JsonWebToken? ParseToken(string text)
    {
        try
        {
            // Three parts: a signed token. Five would be an encrypted one, which the channel never sends.
            return text.Count(letter => letter == '.') == 2 && handler.CanReadToken(text)
                ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Issuer, audience and lifetime are checked by <see cref="TokenRules"/> against our own clock. The library checks
    /// the signature only, with one
    /// key and one algorithm.
    /// </summary>
    private async Task<bool> HasValidSignatureAsync(SigningKey key, JsonWebToken token)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid;
    }

    private static DateTimeOffset? ReadTime(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<long>(claim, out var seconds) && seconds is > -62_000_000_000 and < 253_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
