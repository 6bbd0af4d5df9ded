using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Telemetry;

/// <summary>What is still to be done, counted in the store.</summary>
/// <param name="OldestDue">In seconds; 0 where nothing is due.</param>
/// <param name="DigestsLate">Due for longer than <see cref="LateAfter"/>.</param>
internal sealed record WaitingWork(
    long Due, long Later, long Sending, long InDoubt, double OldestDue, long DigestsDue, long DigestsLate, long Files,
    long PassagesWithoutMeaning)
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(15);

    private static readonly MessageKind[] Digests =
        [MessageKind.ChairDigest, MessageKind.ChatDigest, MessageKind.OwnerDigest, MessageKind.OfficerDigest];

    public static async Task<WaitingWork> ReadAsync(CommitteeDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        var waiting = db.Outbox.Where(o => o.State == MessageState.Waiting);
        var due = waiting.Where(o => o.DueAt <= now);
        var digests = due.Where(o => Digests.Contains(o.Kind));
        var late = now - LateAfter;
        var oldest = await due.MinAsync(o => (DateTimeOffset?)o.DueAt, cancellation);
        var passages = await db.Passages.LongCountAsync(cancellation);
        return new WaitingWork(
            await due.LongCountAsync(cancellation),
            await waiting.LongCountAsync(o => o.DueAt > now, cancellation),
            await db.Outbox.LongCountAsync(
                o => o.State == MessageState.Claimed || o.State == MessageState.Sending, cancellation),
            await db.Outbox.LongCountAsync(o => o.State == MessageState.InDoubt, cancellation),
            oldest is { } at ? (now - at).TotalSeconds : 0,
            await digests.LongCountAsync(cancellation),
            await digests.LongCountAsync(o => o.DueAt <= late, cancellation),
            await db.Jobs.LongCountAsync(j => j.State == JobState.Waiting || j.State == JobState.Running, cancellation),
            passages - await db.PassageEmbeddings.LongCountAsync(e => e.Piece == 0, cancellation));
    }
}
