namespace CommitteeBot.Outbox;

/// <summary>
/// The earliest moment for the next message within the rate limits. It is told of each message that is sent, from
/// several threads.
/// <para>Limits of Teams: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit</para>
/// </summary>
internal sealed class Throttle
{
    /// <summary>
    /// At most five a second over all conversations, evenly: the published limits are estimates, and not all that
    /// counts towards them is documented.
    /// </summary>
    public static readonly TimeSpan MinGap = TimeSpan.FromMilliseconds(200);

    /// <summary>The most messages to one conversation within each span.</summary>
    public static readonly IReadOnlyList<(TimeSpan Span, int Max)> Limits =
    [
        (TimeSpan.FromSeconds(1), 7),
        (TimeSpan.FromSeconds(2), 8),
        (TimeSpan.FromSeconds(30), 60),
        (TimeSpan.FromSeconds(3600), 1800),
    ];

    private static readonly TimeSpan LongestSpan = Limits[^1].Span;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> held = new(StringComparer.Ordinal);
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>
    /// The first moment from now on at which one more message to this conversation keeps within the limits.
    /// </summary>
    public DateTimeOffset NextAllowed(string conversation, DateTimeOffset now)
    {
        lock (gate)
            return NextAllowedUnlocked(conversation, now);
    }

    public void Record(string conversation, DateTimeOffset at)
    {
        lock (gate)
        {
            if (at > last)
                last = at;
            if (!sent.TryGetValue(conversation, out var times))
                sent[conversation] = times = [];
            times.RemoveAll(t => t + LongestSpan < at);
            times.Add(at);
        }
    }

    /// <summary>Teams has asked to wait with this conversation (<c>Retry-After</c>).</summary>
    public void HoldUntil(string conversation, DateTimeOffset until)
    {
        lock (gate)
            held[conversation] = until;
    }

    private DateTimeOffset NextAllowedUnlocked(string conversation, DateTimeOffset now)
    {
        var next = now;
        if (last != DateTimeOffset.MinValue && last + MinGap > next)
            next = last + MinGap;
        if (held.TryGetValue(conversation, out var until) && until > next)
            next = until;
        if (!sent.TryGetValue(conversation, out var times))
            return next;
        foreach (var (span, max) in Limits)
        {
            if (times.Count >= max && times[^max] + span > next)
                next = times[^max] + span;
        }

        return next;
    }
}
