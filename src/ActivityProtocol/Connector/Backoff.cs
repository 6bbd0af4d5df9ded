using System.Net.Http.Headers;

namespace ActivityProtocol.Connector;

/// <summary>When to try again. Pure.</summary>
internal static class Backoff
{
    /// <summary>The wait before the next attempt; null when there is to be none.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="retryAfter">What the channel asked for.</param>
    /// <param name="elapsed">Since the first attempt began.</param>
    /// <param name="jitter">From 0 to 1; spreads bots that were refused together.</param>
    /// <param name="options">The bounds.</param>
    public static TimeSpan? NextDelay(int attempt, TimeSpan? retryAfter, TimeSpan elapsed, double jitter,
        ConnectorOptions options)
    {
        if (attempt >= options.MaxAttempts) return null;
        var doubled = options.FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 20));
        var own = doubled < options.MaxDelay ? doubled : options.MaxDelay;
        // ±20 %; never earlier than the channel asked.
        var delay = retryAfter is { } asked ? asked + own * (0.2 * jitter) : own * (0.8 + 0.4 * jitter);
        return elapsed + delay < options.TotalTimeout ? delay : null;
    }

    /// <summary><c>Retry-After</c> in seconds or as a date; a date in the past is no wait.</summary>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
