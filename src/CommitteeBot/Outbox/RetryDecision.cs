using ActivityProtocol.Connector;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>
/// What follows from an attempt that failed: a retry with backoff, a new chat, doubt or failure. Pure.
/// </summary>
/// <param name="RetryAt">For <see cref="RetryStep.Retry"/>.</param>
internal sealed record RetryDecision(RetryStep Step, string? Reason, DateTimeOffset? RetryAt)
{
    public const int MaxAttempts = 10;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    /// <summary>A person has to correct the credentials, which takes longer than a server's hiccup.</summary>
    private static readonly TimeSpan FirstAccessDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxAccessDelay = TimeSpan.FromHours(1);

    /// <param name="attempts">The attempts made, this one included.</param>
    /// <param name="canRecreate">True for a personal chat that the bot can create again and hasn't yet.</param>
    /// <param name="jitter">From 0 to 1; spreads the retries of messages that were refused together.</param>
    public static RetryDecision After(ConnectorException fault, int attempts, bool canRecreate, DateTimeOffset now,
        double jitter)
    {
        // Teams documents these as worth a retry. A 500 isn't among them: the message may have been posted.
        if ((int?)fault.Status is 412 or 429 or 502 or 503 or 504)
            return RetryAfterBackoff(fault, attempts, FirstDelay, MaxDelay, MessageReason.GaveUp, now, jitter);
        if (fault.MayHaveArrived)
            return new(RetryStep.InDoubt, MessageReason.NoAnswer, null);
        return fault.Fault switch
        {
            ConnectorFault.Transient =>
                RetryAfterBackoff(fault, attempts, FirstDelay, MaxDelay, MessageReason.GaveUp, now, jitter),
            ConnectorFault.Unauthorised or ConnectorFault.NoToken =>
                RetryAfterBackoff(fault, attempts, FirstAccessDelay, MaxAccessDelay, MessageReason.NoAccess, now,
                jitter),
            ConnectorFault.Gone when canRecreate => new(RetryStep.RecreateChat, null, null),
            ConnectorFault.Gone when (int?)fault.Status == 403 => Failed(MessageReason.Uninstalled),
            ConnectorFault.Gone => Failed(MessageReason.Gone),
            ConnectorFault.Blocked => Failed(MessageReason.Blocked),
            ConnectorFault.AddressNotAllowed => Failed(MessageReason.OtherBot),
            ConnectorFault.TooLarge => Failed(MessageReason.TooLarge),
            _ => Failed(MessageReason.Rejected),
        };
    }

    private static RetryDecision Failed(string reason) => new(RetryStep.Failed, reason, null);

    private static RetryDecision RetryAfterBackoff(ConnectorException fault, int attempts, TimeSpan first,
        TimeSpan longest, string reason, DateTimeOffset now, double jitter)
    {
        if (attempts >= MaxAttempts)
            return Failed(reason);
        var doubled = first * Math.Pow(2, attempts - 1);
        var own = doubled < longest ? doubled : longest;
        // ±20 %; never earlier than Teams asked.
        var wait = fault.RetryAfter is { } asked ? asked + (own * (0.2 * jitter)) : own * (0.8 + (0.4 * jitter));
        return new(RetryStep.Retry, reason, now + wait);
    }
}

internal enum RetryStep
{
    Retry,

    /// <summary>It may have arrived, so it isn't sent again automatically.</summary>
    InDoubt,

    /// <summary>The personal chat is created again, once.</summary>
    RecreateChat,
    Failed,
}
