using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;

namespace CommitteeBot.Pointing;

/// <summary>What an exception of a call means, and how long its endpoint asks to be left alone.</summary>
internal static class ModelFaultReader
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <returns>Null for an exception that no endpoint causes.</returns>
    public static ModelFault? Read(Exception exception) => exception switch
    {
        ClientResultException { Status: 401 or 403 } => ModelFault.NotSignedIn,
        ClientResultException { Status: 404 } => ModelFault.NoSuchModel,
        ClientResultException { Status: 429 } => ModelFault.Throttled,
        ClientResultException { Status: >= 500 } => ModelFault.Failing,
        ClientResultException { Status: >= 400 } => ModelFault.Refused,
        ReplyTooLongException => ModelFault.TooLong,
        OperationCanceledException => ModelFault.TooSlow,
        Azure.Identity.AuthenticationFailedException => ModelFault.NotSignedIn,
        ClientResultException or HttpRequestException or IOException => ModelFault.Unreachable,
        System.Text.Json.JsonException or FormatException or InvalidOperationException or KeyNotFoundException
            or ArgumentException => ModelFault.OtherForm,
        AggregateException { InnerException: { } inner } => Read(inner),
        _ => null,
    };

    /// <returns>Null where it doesn't say.</returns>
    public static TimeSpan? RetryAfter(Exception exception, DateTimeOffset now)
    {
        if (exception is not ClientResultException { Status: (int)HttpStatusCode.TooManyRequests or >= 500 } failed
            || failed.GetRawResponse() is not { } response || !response.Headers.TryGetValue("Retry-After", out var value)
            || value is null)
            return null;
        var wait = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var until) ? until - now : TimeSpan.Zero;
        return wait <= TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }
}
