using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>The steps of a row on its way out. Each is one statement in the store that only the holder of the row can make, so two processes never make it both.</summary>
internal sealed class MessageClaims(CommitteeDb db)
{
    /// <summary>How long a process that says nothing is thought to be alive.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Whether this process is the one that sends, for another lease. What it waits for an answer to stays its own for as long.</summary>
    /// <param name="inFlight">The rows whose calls it still listens to.</param>
    public Task<bool> AcquireLeaseAsync(string holder, IReadOnlyCollection<long> inFlight, DateTimeOffset now, CancellationToken cancellation)
    {
        var (until, own) = (now + Lease, holder + ":");
        return WriteAsync(async () =>
        {
            var leads = await db.Senders
                .Where(s => s.Id == SenderLeaseRow.OnlyId && (s.Holder == holder || s.HeldUntil == null || s.HeldUntil <= now))
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Holder, holder).SetProperty(r => r.HeldUntil, until), cancellation);
            if (leads > 0 && inFlight.Count > 0)
            {
                await db.Outbox
                    .Where(o => inFlight.Contains(o.Id) && o.ClaimedBy!.StartsWith(own) && (o.State == MessageState.Claimed || o.State == MessageState.Sending))
                    .ExecuteUpdateAsync(s => s.SetProperty(o => o.ClaimedUntil, until), cancellation);
            }

            return leads;
        }, cancellation);
    }

    public Task ReleaseLeaseAsync(string holder, CancellationToken cancellation) => WriteAsync(() => db.Senders
        .Where(s => s.Holder == holder)
        .ExecuteUpdateAsync(s => s.SetProperty(r => r.HeldUntil, (DateTimeOffset?)null), cancellation), cancellation);

    /// <summary>A row that a dead process had handed over is in doubt; one that helps nobody any more is not sent.</summary>
    public async Task ExpireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        await db.Outbox.Where(o => o.State == MessageState.Sending && o.ClaimedUntil <= now).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, MessageState.InDoubt).SetProperty(o => o.Reason, MessageReason.Interrupted).SetProperty(o => o.EndedAt, now), cancellation);
        await db.Outbox.Where(o => (o.State == MessageState.Waiting || (o.State == MessageState.Claimed && o.ClaimedUntil <= now)) && o.UsefulUntil <= now).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, MessageState.Stale).SetProperty(o => o.Reason, MessageReason.Late).SetProperty(o => o.EndedAt, now), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes what is due, and what a dead process had taken and not handed over.</summary>
    /// <param name="claim">Says whose they are from now on.</param>
    public async Task<List<long>> ClaimAsync(string claim, int most, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + Lease;
        var taken = await WriteAsync(() => db.Outbox
            .Where(o => o.DueAt <= now && (o.State == MessageState.Waiting || (o.State == MessageState.Claimed && o.ClaimedUntil <= now)))
            .OrderBy(o => o.DueAt).ThenBy(o => o.Id).Take(most)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MessageState.Claimed).SetProperty(o => o.ClaimedBy, claim).SetProperty(o => o.ClaimedUntil, until), cancellation), cancellation);
        return taken ? await db.Outbox.Where(o => o.ClaimedBy == claim && o.State == MessageState.Claimed).OrderBy(o => o.DueAt).ThenBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation) : [];
    }

    /// <summary>The last step before a message leaves: from here on a crash leaves the row in doubt. False where the row is no longer this claim's.</summary>
    public Task<bool> MarkSendingAsync(long id, string claim, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + Lease;
        return WriteAsync(() => db.Outbox
            .Where(o => o.Id == id && o.ClaimedBy == claim && (o.State == MessageState.Claimed || o.State == MessageState.Sending) && o.ClaimedUntil > now)
            .ExecuteUpdateAsync(
                s => s.SetProperty(o => o.State, MessageState.Sending).SetProperty(o => o.SendingAt, now).SetProperty(o => o.ClaimedUntil, until), cancellation), cancellation);
    }

    /// <summary>
    /// Writes down what came of it. A row that was given up as in doubt meanwhile is still this claim's: an answer ends the doubt, however late it is.
    /// False where another has taken the row, or its time went by; then that stands.
    /// </summary>
    public Task<bool> CompleteAsync(long id, string claim, SendResult result, CancellationToken cancellation) => WriteAsync(() => db.Outbox
        .Where(o => o.Id == id && o.ClaimedBy == claim && o.State != MessageState.Stale)
        .ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, result.State)
                .SetProperty(o => o.Reason, result.Reason)
                .SetProperty(o => o.HttpStatus, o => result.HttpStatus ?? o.HttpStatus)
                .SetProperty(o => o.DueAt, o => result.DueAt ?? o.DueAt)
                .SetProperty(o => o.EndedAt, result.EndedAt)
                .SetProperty(o => o.Attempts, o => result.WasTried ? o.Attempts + 1 : o.Attempts)
                .SetProperty(o => o.MadeAnew, o => o.MadeAnew || result.RecreatedChat)
                .SetProperty(o => o.PostedConversationId, o => result.PostedConversationId ?? o.PostedConversationId)
                .SetProperty(o => o.PostedActivityId, o => result.PostedActivityId ?? o.PostedActivityId)
                .SetProperty(o => o.ClaimedBy, (string?)null)
                .SetProperty(o => o.ClaimedUntil, (DateTimeOffset?)null),
            cancellation), cancellation);

    private async Task<bool> WriteAsync(Func<Task<int>> write, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var rows = await write();
        await db.SaveChangesAsync(cancellation);
        return rows > 0;
    }
}

/// <summary>What is written of a row after a step.</summary>
internal sealed record SendResult(MessageState State)
{
    public string? Reason { get; init; }
    public int? HttpStatus { get; init; }

    /// <summary>Set where it is tried again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True where the channel was called for it.</summary>
    public bool WasTried { get; init; }

    public bool RecreatedChat { get; init; }
    public string? PostedConversationId { get; init; }
    public string? PostedActivityId { get; init; }

    public static SendResult Ended(MessageState state, string? reason, DateTimeOffset at) => new(state) { Reason = reason, EndedAt = at };

    public static SendResult RetryAt(DateTimeOffset at) => new(MessageState.Waiting) { DueAt = at };
}
