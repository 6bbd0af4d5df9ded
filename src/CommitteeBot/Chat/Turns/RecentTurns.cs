using System.Collections.Concurrent;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// The turns of the last minutes. Duplicate deliveries of an activity wait for each other, and the second one finds the
/// message that the first one posted, so that it updates that message instead of posting another.
/// </summary>
internal sealed class RecentTurns(LastingReplies lasting, TimeProvider clock)
{
    private static readonly TimeSpan Retention = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, TurnEntry> entries = new(StringComparer.Ordinal);
    private long lastSwept = clock.GetTimestamp();

    /// <summary>Waits until no other delivery of the same activity is being worked on.</summary>
    public async Task<RecentTurn> EnterAsync(string key, CancellationToken cancellation)
    {
        Sweep();
        while (true)
        {
            var entry = entries.GetOrAdd(key, _ => new TurnEntry());
            await entry.Gate.WaitAsync(cancellation);
            if (!entry.IsSwept)
                return new RecentTurn(entry, clock);
            entry.Gate.Release();
        }
    }

    public LastingReplies Lasting => lasting;

    /// <summary>The id of the reply to an activity; null if the activity isn't recent.</summary>
    public string? ReplyTo(string key) => entries.TryGetValue(key, out var entry) ? entry.ReplyId : null;

    private void Sweep()
    {
        var last = Interlocked.Read(ref lastSwept);
        if (clock.GetElapsedTime(last) < Retention
            || Interlocked.CompareExchange(ref lastSwept, clock.GetTimestamp(), last) != last)
            return;

        foreach (var (key, entry) in entries)
        {
            if (entry.LeftAt is not { } left || clock.GetElapsedTime(left) < Retention || !entry.Gate.Wait(0))
                continue;
            entry.IsSwept = true;
            entries.TryRemove(key, out _);
            entry.Gate.Release();
        }
    }

    internal sealed class TurnEntry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public string? ReplyId { get; set; }
        public bool SentPrivately { get; set; }
        public long? LeftAt { get; set; }
        public bool IsSwept { get; set; }
    }
}

/// <summary>One delivery at work; disposing it lets the next delivery of the same activity in.</summary>
internal sealed class RecentTurn(RecentTurns.TurnEntry entry, TimeProvider clock) : IDisposable
{
    /// <summary>Tells this delivery from every other, those to other nodes included.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>When it claimed the posting of the reply; what was claimed long ago has to be claimed anew.</summary>
    public long? ClaimedAt { get; set; }

    /// <summary>The id of the message that answered an earlier delivery.</summary>
    public string? ReplyId
    {
        get => entry.ReplyId;
        set => entry.ReplyId = value;
    }

    /// <summary>True if an earlier delivery has sent the private part.</summary>
    public bool SentPrivately
    {
        get => entry.SentPrivately;
        set => entry.SentPrivately = value;
    }

    public void Dispose()
    {
        entry.LeftAt = clock.GetTimestamp();
        entry.Gate.Release();
    }
}
