using System.Collections.Concurrent;
using System.Text.Json;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Notices that came and were not looked at yet. Each is a hint only, so those that are too many are dropped.
/// </summary>
internal sealed class NotificationInbox
{
    private const int Most = 10_000;
    private readonly ConcurrentQueue<Notice> waiting = new();

    public bool Add(Notice notice)
    {
        if (waiting.Count >= Most)
            return false;
        waiting.Enqueue(notice);
        return true;
    }

    public IReadOnlyList<Notice> TakeAll()
    {
        var taken = new List<Notice>();
        while (taken.Count < Most && waiting.TryDequeue(out var notice))
            taken.Add(notice);
        return taken;
    }

    /// <summary>https://learn.microsoft.com/graph/api/resources/changenotificationcollection</summary>
    public static IEnumerable<Notice> Read(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object)
                .Select(v => new Notice(Text(v, "subscriptionId"), Text(v, "clientState"), Text(v, "lifecycleEvent")))
            : [];

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Lifecycle">What happened to the subscription itself; null for a change of what it watches.</param>
internal sealed record Notice(string? Subscription, string? Secret, string? Lifecycle);
