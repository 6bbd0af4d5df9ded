using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// The states of a message from waiting to sent. Each step is one statement that only the holder of the claim can make,
/// so two processes never
/// make the same one.
/// </summary>
internal sealed class MessageClaims(CommitteeDb db)
{
    /// <summary>
    /// A message that a dead process had handed over is in doubt; one that is no longer useful isn't sent.
    /// </summary>
    public async Task ExpireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        db.LimitSilence(StoreOutage.MaxSilence);
        await db.BeginWriteAsync(cancellation);
        var interrupted = await db.Outbox
            .Where(o => o.State == MessageState.Sending && o.ClaimedUntil <= now).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, MessageState.InDoubt).SetProperty(o => o.Reason, MessageReason.Interrupted)
                .SetProperty(o => o.EndedAt, now), cancellation);
        var stale = await db.Outbox.Where(
            o => (o.State == MessageState.Waiting || (o.State == MessageState.Claimed && o.ClaimedUntil <= now))
            && o.UsefulUntil <= now).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, MessageState.Stale).SetProperty(o => o.Reason, MessageReason.Late)
                .SetProperty(o => o.EndedAt, now), cancellation);
        await db.SaveChangesAsync(cancellation);
        OutboxMeasures.AddExpired(interrupted, stale);
    }

    /// <summary>Claims what is due, and what a dead process had claimed without handing it over.</summary>
    /// <param name="claim">Identifies the holder from now on.</param>
    /// <param name="until">The claims expire with the lease of whoever makes them.</param>
    /// <returns>The ids, in the order in which they are due.</returns>
    public async Task<List<long>> ClaimAsync(
        string claim, int max, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var anyClaimed = await WriteAsync(() => db.Outbox
            .Where(o => o.DueAt <= now
                && (o.State == MessageState.Waiting || (o.State == MessageState.Claimed && o.ClaimedUntil <= now)))
            .OrderBy(o => o.DueAt).ThenBy(o => o.Id).Take(max)
            .ExecuteUpdateAsync(
                s => s.SetProperty(o => o.State, MessageState.Claimed).SetProperty(o => o.ClaimedBy, claim)
                .SetProperty(o => o.ClaimedUntil, until), cancellation), cancellation);
        return anyClaimed ? await db.Outbox.Where(o => o.ClaimedBy == claim && o.State == MessageState.Claimed)
            .OrderBy(o => o.DueAt).ThenBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation) : [];
    }

    /// <summary>The last step before the message leaves: from here on a crash leaves it in doubt.</summary>
    /// <returns>False if the row is no longer this claim's.</returns>
    public Task<bool> MarkSendingAsync(long id, string claim, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now + SenderLease.Term;
        return WriteAsync(() => db.Outbox
            .Where(o => o.Id == id && o.ClaimedBy == claim
                && (o.State == MessageState.Claimed || o.State == MessageState.Sending) && o.ClaimedUntil > now)
            .ExecuteUpdateAsync(
                s => s.SetProperty(o => o.State, MessageState.Sending).SetProperty(o => o.SendingAt, now)
                    .SetProperty(o => o.ClaimedUntil, until), cancellation), cancellation);
    }

    /// <summary>
    /// Records the result. A row that was put in doubt meanwhile is still this claim's: an answer ends the doubt,
    /// however late it comes.
    /// </summary>
    /// <returns>False if another process has claimed the row or it has expired; then nothing changes.</returns>
    public Task<bool> CompleteAsync(long id, string claim, SendResult result, CancellationToken cancellation) =>
        WriteAsync(() => db.Outbox
        .Where(o => o.Id == id && o.ClaimedBy == claim && o.State != MessageState.Stale)
        .ExecuteUpdateAsync(
            s => s.SetProperty(o => o.State, result.State)
                .SetProperty(o => o.Reason, result.Reason)
                .SetProperty(o => o.HttpStatus, o => result.HttpStatus ?? o.HttpStatus)
                .SetProperty(o => o.DueAt, o => result.DueAt ?? o.DueAt)
                .SetProperty(o => o.EndedAt, result.EndedAt)
                .SetProperty(o => o.Attempts, o => result.WasTried ? o.Attempts + 1 : o.Attempts)
                .SetProperty(o => o.MadeAnew, o => o.MadeAnew || result.RecreatedChat)
                .SetProperty(o => o.PersonId, o => result.RedirectTo ?? o.PersonId)
                .SetProperty(o => o.ConversationId, o => result.RedirectTo == null ? o.ConversationId : null)
                .SetProperty(o => o.PostedConversationId, o => result.PostedConversationId ?? o.PostedConversationId)
                .SetProperty(o => o.PostedActivityId, o => result.PostedActivityId ?? o.PostedActivityId)
                .SetProperty(o => o.ClaimedBy, (string?)null)
                .SetProperty(o => o.ClaimedUntil, (DateTimeOffset?)null),
            cancellation), cancellation);

    private async Task<bool> WriteAsync(Func<Task<int>> write, CancellationToken cancellation)
    {
        db.LimitSilence(StoreOutage.MaxSilence);
        await db.BeginWriteAsync(cancellation);
        var rows = await write();
        await db.SaveChangesAsync(cancellation);
        return rows > 0;
    }
}
