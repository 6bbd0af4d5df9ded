using CommitteeBot.Outbox;

namespace CommitteeBot.Hosting;

/// <summary>How long the sender waits before it looks at the outbox again.</summary>
internal static class OutboxPace
{
    /// <summary>The interval at which it looks for what other nodes have queued.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Never less than nothing and never longer than a tick: between the two readings of the clock the machine may have
    /// slept, or the clock may have been set.
    /// </summary>
    /// <param name="lookAt">When something may be due.</param>
    public static TimeSpan Wait(DateTimeOffset lookAt, DateTimeOffset now, bool isShared)
    {
        var wait = lookAt - now;
        if (isShared)
            return wait > Poll || wait <= TimeSpan.Zero ? Poll : wait;
        return wait > OutboxSender.Tick ? OutboxSender.Tick : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
