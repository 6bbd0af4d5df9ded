using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CommitteeBot.Graph;

/// <summary>The permissions that an administrator has consented to, as the bot's own token lists them.</summary>
internal static class GrantedPermissions
{
    /// <summary>
    /// Nothing is decided by them: the service decides, and this only says beforehand what it will say.
    /// </summary>
    public static IReadOnlyList<string> In(string token)
    {
        using var body = Body(token);
        return body is not null && body.RootElement.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array
            ? [.. roles.EnumerateArray().Select(r => r.GetString()).OfType<string>().Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The bot's own id in the directory: by it what it has made is known.</summary>
    public static string? AppIn(string token)
    {
        using var body = Body(token);
        return body is not null && body.RootElement.TryGetProperty("appid", out var id) ? id.GetString() : null;
    }

    private static JsonDocument? Body(string token)
    {
        var parts = token.Split('.');
        return parts.Length < 2 || !Base64Url.IsValid(parts[1])
            ? null
            : JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])));
    }
}
