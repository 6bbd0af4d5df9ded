using System.Diagnostics.Metrics;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>What came of messages that nobody asked for, and how late they were.</summary>
internal static class OutboxMeasures
{
    private static readonly Meter Meter = new("CommitteeBot");

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "committeebot.outbox.sent", "{message}", "Messages by kind and what came of them");

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(
        "committeebot.outbox.lateness", "s", "From when a message was due to when Teams took it");

    public static void Add(OutboxMessageRow row, SendResult result)
    {
        // One that only waits for its turn, or for its chat to be made, has not been refused by anybody.
        if (result is { State: MessageState.Waiting, HttpStatus: null })
            return;
        Count(row.Kind.ToString(), OutcomeOf(result.State), 1);
        if (result is { State: MessageState.Sent, EndedAt: { } at })
            Lateness.Record(
                (at - row.DueAt).TotalSeconds, new KeyValuePair<string, object?>("kind", row.Kind.ToString()));
    }

    /// <summary>These are ended by one statement, whatever their kinds.</summary>
    public static void AddExpired(int interrupted, int stale)
    {
        Count("any", OutcomeOf(MessageState.InDoubt), interrupted);
        Count("any", OutcomeOf(MessageState.Stale), stale);
    }

    private static void Count(string kind, string outcome, int count)
    {
        if (count > 0)
            Sent.Add(
                count, new KeyValuePair<string, object?>("kind", kind),
                new KeyValuePair<string, object?>("outcome", outcome));
    }

    private static string OutcomeOf(MessageState state) => state switch
    {
        MessageState.Waiting => "retried",
        MessageState.InDoubt => "in-doubt",
        _ => state.ToString().ToLowerInvariant(),
    };
}
