using System.Net;
using System.Text.Json;

namespace ActivityProtocol.Connector;

/// <summary>What an answer of the channel means. Pure.</summary>
internal static class ConnectorFaults
{
    /// <summary>
    /// Teams asks to try these again: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
    /// </summary>
    public static bool IsRetryable(HttpStatusCode status) => (int)status is 412 or 429 or 502 or 503 or 504;

    /// <summary>A gateway that lost its answer does not know whether the channel behind it acted.</summary>
    public static bool IsInDoubt(HttpStatusCode status) => (int)status is 500 or 502 or 504;

    public static ConnectorFault FromStatus(HttpStatusCode status, string? code) => (int)status switch
    {
        403 when code is "BotNotInConversationRoster" or "ConversationNotFound" => ConnectorFault.Gone,
        404 or 410 => ConnectorFault.Gone,
        401 => ConnectorFault.Unauthorised,
        403 => ConnectorFault.Blocked,
        413 => ConnectorFault.TooLarge,
        400 when code is "MessageSizeTooBig" => ConnectorFault.TooLarge,
        429 => ConnectorFault.Throttled,
        408 or 412 or >= 500 => ConnectorFault.Transient,
        _ => ConnectorFault.Rejected,
    };

    /// <summary>
    /// The code of an error body (<c>{"error":{"code":…}}</c> or <c>{"errorCode":…}</c>); only what looks like a code,
    /// since bodies also carry people's text.
    /// </summary>
    public static string? ParseCode(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return null;
            var found = root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) ? code
                : root.TryGetProperty("errorCode", out var flat) ? flat : default;
            var text = found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found.ToString() : null;
            return text is { Length: > 0 and <= 64 }
                && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') ? text : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
