using ActivityProtocol.Connector;

namespace CommitteeBot.Digests.Sending;

/// <summary>What to do about an attempt that failed. Pure.</summary>
/// <param name="RetryAt">For <see cref="SendStep.Retry"/>.</param>
internal sealed record SendVerdict(SendStep Step, string? Reason, DateTimeOffset? RetryAt)
{
    public const int MostAttempts = 10;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Credentials are put right by a person, which takes longer than a server's hiccup.</summary>
    private static readonly TimeSpan FirstForAccess = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestForAccess = TimeSpan.FromHours(1);

    /// <param name="attempts">Those made, this one included.</param>
    /// <param name="canMakeAnew">True for a chat with one person, which the bot may ask for again, and has not yet.</param>
    /// <param name="jitter">From 0 to 1; spreads what was refused together.</param>
    public static SendVerdict Of(ConnectorException fault, int attempts, bool canMakeAnew, DateTimeOffset now, double jitter)
    {
        // Teams asks to try these again; it does not say so of 500, after which the message may be there.
        if ((int?)fault.Status is 412 or 429 or 502 or 503 or 504)
            return Later(fault, attempts, First, Longest, Reasons.GaveUp, now, jitter);
        if (fault.MayHaveArrived)
            return new(SendStep.InDoubt, Reasons.NoAnswer, null);
        return fault.Fault switch
        {
            ConnectorFault.Transient => Later(fault, attempts, First, Longest, Reasons.GaveUp, now, jitter),
            ConnectorFault.Unauthorised or ConnectorFault.NoToken => Later(fault, attempts, FirstForAccess, LongestForAccess, Reasons.NoAccess, now, jitter),
            ConnectorFault.Gone when canMakeAnew => new(SendStep.MakeAnew, null, null),
            ConnectorFault.Gone when (int?)fault.Status == 403 => Failed(Reasons.Uninstalled),
            ConnectorFault.Gone => Failed(Reasons.Gone),
            ConnectorFault.Blocked => Failed(Reasons.Blocked),
            ConnectorFault.AddressNotAllowed => Failed(Reasons.OtherBot),
            ConnectorFault.TooLarge => Failed(Reasons.TooLarge),
            _ => Failed(Reasons.Rejected),
        };
    }

    private static SendVerdict Failed(string reason) => new(SendStep.Failed, reason, null);

    private static SendVerdict Later(ConnectorException fault, int attempts, TimeSpan first, TimeSpan longest, string reason, DateTimeOffset now, double jitter)
    {
        if (attempts >= MostAttempts)
            return Failed(reason);
        var doubled = first * Math.Pow(2, attempts - 1);
        var own = doubled < longest ? doubled : longest;
        // ±20 %; never earlier than the channel asked.
        var wait = fault.RetryAfter is { } asked ? asked + (own * (0.2 * jitter)) : own * (0.8 + (0.4 * jitter));
        return new(SendStep.Retry, reason, now + wait);
    }
}

internal enum SendStep
{
    Retry,

    /// <summary>It may have arrived; it is not sent again by itself.</summary>
    InDoubt,

    /// <summary>The chat with the person is asked for again, once.</summary>
    MakeAnew,
    Failed,
}
