namespace CommitteeBot.Outbox;

/// <summary>
/// When the next message may leave. It is told of what was handed over, and by whose clock; answers come back on other threads.
/// <para>Limits of Teams: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit</para>
/// </summary>
internal sealed class Throttle
{
    /// <summary>Five a second over all, evenly: the limits are estimates, and some count what they do not say that they count.</summary>
    public static readonly TimeSpan MinGap = TimeSpan.FromMilliseconds(200);

    /// <summary>How many one conversation may get in how long.</summary>
    public static readonly IReadOnlyList<(TimeSpan Span, int Most)> Limits =
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

    /// <summary>The first moment, not before now, at which one more to this conversation keeps within the limits.</summary>
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

    /// <summary>The channel has asked to wait with this conversation.</summary>
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
        foreach (var (span, most) in Limits)
        {
            if (times.Count >= most && times[^most] + span > next)
                next = times[^most] + span;
        }

        return next;
    }
}
