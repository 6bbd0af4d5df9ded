using ActivityProtocol.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Auth;

/// <summary>
/// What a token must say for an activity to be taken. Pure.
/// <para>Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Authenticate requests from the Bot
/// Connector service to your bot"; single audience, required <c>serviceurl</c> and the tenant list are stricter on purpose.</para>
/// </summary>
internal static class TokenRules
{
    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The token of an <c>Authorization</c> header; null when there is not exactly one bearer token.</summary>
    public static string? ParseBearer(string? header)
    {
        const string scheme = "Bearer ";
        if (header is null || !header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var token = header[scheme.Length..].Trim();
        return token.Length is > 0 and <= 16 * 1024 && !token.Contains(' ', StringComparison.Ordinal) && !token.Contains(',', StringComparison.Ordinal) ? token : null;
    }

    /// <summary>What can be judged before any key is looked up.</summary>
    public static TokenFault? CheckHeader(JsonWebToken token) =>
        token.Alg != SecurityAlgorithms.RsaSha256 ? TokenFault.WrongAlgorithm
        // RFC 7515, 4.1.11: an extension that must be understood and is not means that the token is invalid.
        : token.TryGetHeaderValue<object>("crit", out _) ? TokenFault.UnknownCriticalHeader
        : string.IsNullOrEmpty(token.Kid) ? TokenFault.NoKeyId
        : null;

    /// <summary>Who issued it, for whom, and for when. A token without an end is never in force.</summary>
    public static TokenFault? CheckClaims(string? issuer, IEnumerable<string> audiences, DateTimeOffset? notBefore, DateTimeOffset? expires, BotSettings settings, DateTimeOffset now) =>
        issuer != settings.Cloud.Issuer ? TokenFault.WrongIssuer
        : audiences.ToArray() is not [var audience] || !audience.Equals(settings.AppId, StringComparison.OrdinalIgnoreCase) ? TokenFault.WrongAudience
        : expires is not { } end || now - ClockSkew >= end || (notBefore is { } start && (now + ClockSkew < start || start >= end)) ? TokenFault.ExpiredOrNotYetValid
        : null;

    /// <summary>Whether a token that is good in itself is good for this activity.</summary>
    public static TokenFault? CheckActivity(string? serviceUrlClaim, IReadOnlySet<string> endorsements, Activity activity, IReadOnlySet<string> tenants)
    {
        if (activity.ChannelId is null || !endorsements.Contains(activity.ChannelId)) return TokenFault.NotEndorsed;
        if (string.IsNullOrWhiteSpace(serviceUrlClaim)) return TokenFault.NoServiceUrlClaim;
        if (!IsSameAddress(serviceUrlClaim, activity.ServiceUrl)) return TokenFault.ServiceUrlMismatch;
        var named = TeamsChannelData.From(activity).TenantId;
        var conversations = activity.Conversation?.TenantId;
        if (string.IsNullOrEmpty(named ?? conversations)) return TokenFault.NoTenant;
        if (named is not null && conversations is not null && !named.Equals(conversations, StringComparison.OrdinalIgnoreCase)) return TokenFault.TenantMismatch;
        return tenants.Contains((named ?? conversations)!.ToLowerInvariant()) ? null : TokenFault.TenantNotAllowed;
    }

    private static bool IsSameAddress(string one, string? other) => string.Equals(one.TrimEnd('/'), other?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
