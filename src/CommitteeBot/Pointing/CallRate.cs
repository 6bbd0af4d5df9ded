using System.Collections.Concurrent;

namespace CommitteeBot.Pointing;

/// <summary>How many calls a tenant has made within the last minute on this node.</summary>
internal sealed class CallRate(int max)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> calls = new(StringComparer.Ordinal);

    /// <summary>Counts a call; false where there have been too many.</summary>
    public bool TryTake(string tenant, DateTimeOffset now)
    {
        var made = calls.GetOrAdd(tenant, _ => new Queue<DateTimeOffset>());
        lock (made)
        {
            while (made.TryPeek(out var first) && first <= now - Window)
                made.Dequeue();
            if (made.Count >= max)
                return false;
            made.Enqueue(now);
            return true;
        }
    }
}
