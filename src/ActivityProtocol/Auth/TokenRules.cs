using ActivityProtocol.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol.Auth;

/// <summary>
/// The rules that a token must meet before an activity is accepted. Pure.
/// <para>Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication,
/// "Authenticate requests from the Bot Connector service to your bot". Deliberately stricter: one audience only, a
/// required <c>serviceurl</c>, a list of tenants and a list of channels.</para>
/// </summary>
internal static class TokenRules
{
    /// <summary>How far the clocks of the channel and of this server may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const int MaxTokenLength = 16 * 1024;

    /// <summary>The token in an <c>Authorization</c> header; null unless there is exactly one bearer token.</summary>
    public static string? ParseBearer(string? header)
    {
        const string scheme = "Bearer ";
        if (header is null || !header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var token = header[scheme.Length..].Trim();
        return token.Length is > 0 and <= MaxTokenLength && !token.AsSpan().ContainsAny(' ', ',') ? token : null;
    }

    /// <summary>Checks what can be checked before any key is looked up.</summary>
    public static TokenFault? CheckHeader(JsonWebToken token) =>
        token.Alg != SecurityAlgorithms.RsaSha256 ? TokenFault.WrongAlgorithm
        // RFC 7515, 4.1.11: a token with an extension that must be understood, and isn't, is invalid.
        : token.TryGetHeaderValue<object>("crit", out _) ? TokenFault.UnknownCriticalHeader
        : string.IsNullOrEmpty(token.Kid) ? TokenFault.NoKeyId
        : null;

    /// <summary>Checks issuer, audience and lifetime. A token without an expiry is never valid.</summary>
    public static TokenFault? CheckClaims(
        string? issuer, IEnumerable<string> audiences, DateTimeOffset? notBefore, DateTimeOffset? expires,
            BotSettings settings,
        DateTimeOffset now) =>
        issuer != settings.Cloud.Issuer ? TokenFault.WrongIssuer
        : audiences.ToArray() is not [var audience]
            || !audience.Equals(settings.AppId, StringComparison.OrdinalIgnoreCase)
            ? TokenFault.WrongAudience
        : expires is not { } end || now - ClockSkew >= end
            || (notBefore is { } start && (now + ClockSkew < start || start >= end))
            ? TokenFault.ExpiredOrNotYetValid
        : null;

    /// <summary>Checks that a token, valid in itself, is valid for this activity.</summary>
    public static TokenFault? CheckActivity(ValidToken token, Activity activity, BotSettings settings)
    {
        // Each channel says in its own way who a person is: only for Teams does the object id come from Microsoft Entra
        // ID.
        // On Direct Line or Web Chat, whoever writes the message also writes the id.
        if (activity.ChannelId is null
            || !settings.AllowedChannelIds.Contains(activity.ChannelId)) return TokenFault.ChannelNotAllowed;
        if (!token.Endorsements.Contains(activity.ChannelId)) return TokenFault.NotEndorsed;
        if (string.IsNullOrWhiteSpace(token.ServiceUrl)) return TokenFault.NoServiceUrlClaim;
        if (!IsSameAddress(token.ServiceUrl, activity.ServiceUrl)) return TokenFault.ServiceUrlMismatch;
        return CheckTenant(activity, settings.AllowedTenantIds);
    }

    private static TokenFault? CheckTenant(Activity activity, IReadOnlySet<string> allowed)
    {
        var channelTenant = TeamsChannelData.From(activity).TenantId;
        var conversationTenant = activity.Conversation?.TenantId;
        if ((channelTenant ?? conversationTenant) is not { Length: > 0 } tenant) return TokenFault.NoTenant;
        if (conversationTenant is not null && !tenant.Equals(conversationTenant, StringComparison.OrdinalIgnoreCase))
            return TokenFault.TenantMismatch;
        return allowed.Contains(tenant.ToLowerInvariant()) ? null : TokenFault.TenantNotAllowed;
    }

    private static bool IsSameAddress(string one, string? other) =>
        string.Equals(one.TrimEnd('/'), other?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
