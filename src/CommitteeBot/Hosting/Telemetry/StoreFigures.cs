using System.Diagnostics.Metrics;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Hosting.Telemetry;

/// <summary>
/// What waits in the store, as it was last read, and what this node is to it. Every node that shares a store reports
/// the
/// same of it.
/// </summary>
internal sealed class StoreFigures : IDisposable
{
    private readonly Meter meter = new(TurnMeasure.SourceName);

    public StoreFigures(StoreHealth health, SenderLease lease)
    {
        meter.CreateObservableGauge(
            "committeebot.store.usable", () => health.Fault is null ? 1 : 0, "1", "1 while the store can be used");
        meter.CreateObservableGauge(
            "committeebot.outbox.sender", () => lease.IsHeld ? 1 : 0, "1", "1 on the node that sends");
        meter.CreateObservableGauge("committeebot.outbox.depth", Depth, "{message}", "Messages that aren't sent yet");
        Read("committeebot.outbox.age", "s", "How long the oldest message that is due has waited", w => w.OldestDue);
        Read("committeebot.digests.due", "{message}", "Digests that are due and not sent", w => w.DigestsDue);
        Read("committeebot.digests.late", "{message}", "Those that were due a quarter of an hour ago", w => w.DigestsLate);
        Read("committeebot.import.waiting", "{file}", "Files that wait to be read, or are being read", w => w.Files);
        Read(
            "committeebot.meaning.missing", "{passage}", "Passages that the model has not read yet",
            w => w.PassagesWithoutMeaning);
    }

    /// <summary>Null until it has been read once.</summary>
    public WaitingWork? Waiting { private get; set; }

    public void Dispose() => meter.Dispose();

    private void Read(string name, string unit, string description, Func<WaitingWork, double> figure) =>
        meter.CreateObservableGauge(
            name, () => Waiting is { } waiting ? new[] { new Measurement<double>(figure(waiting)) } : [], unit,
            description);

    private IEnumerable<Measurement<long>> Depth() =>
        Waiting is { } waiting
            ?
            [
                Of("due", waiting.Due), Of("later", waiting.Later), Of("sending", waiting.Sending),
                Of("in-doubt", waiting.InDoubt),
            ]
            : [];

    private static Measurement<long> Of(string state, long count) =>
        new(count, new KeyValuePair<string, object?>("state", state));
}
