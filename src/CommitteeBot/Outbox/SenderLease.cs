using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// The right to send, which one process has at a time: the limits of Teams are for the bot as a whole. It lasts for a
/// few seconds and is renewed, so that another process follows soon after one that was killed.
/// </summary>
internal sealed class SenderLease(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The time for which a process counts as alive after its last sign.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(15);

    /// <summary>The interval at which it is renewed.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    /// <summary>Names this process in the store.</summary>
    public string Holder { get; } = Guid.NewGuid().ToString("N");

    public bool IsHeld { get; private set; }

    /// <summary>Nothing that this process has claimed is its own for longer.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    public bool IsToBeRenewed => !IsHeld || HeldUntil - clock.GetUtcNow() < Term - Renewal;

    /// <summary>Takes the lease or renews it, and with it the claims of messages still to be answered.</summary>
    /// <returns>Whether it is held now, and whether another process may have sent since this one held it.</returns>
    public async Task<(bool IsHeld, bool IsNew)> AcquireAsync(
        IReadOnlyCollection<long> claimed, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.LimitSilence(StoreOutage.MaxSilence);
        await db.BeginWriteAsync(cancellation);

        // What was waited for may have taken longer than the lease.
        var now = clock.GetUtcNow();
        var (until, free) = (now + Term, now - NodeClocks.MaxDifference);
        var kept = db.Senders.Where(s => s.Id == SenderLeaseRow.OnlyId && s.Holder == Holder);
        var others = db.Senders.Where(
            s => s.Id == SenderLeaseRow.OnlyId && s.Holder != Holder && (s.HeldUntil == null || s.HeldUntil <= free));
        var isKept = await TakeAsync(kept, until, cancellation);
        IsHeld = isKept || await TakeAsync(others, until, cancellation);
        HeldUntil = IsHeld ? until : now;
        if (IsHeld && claimed.Count > 0)
        {
            var own = Holder + ":";
            await db.Outbox
                .Where(o => claimed.Contains(o.Id) && o.ClaimedBy!.StartsWith(own)
                    && (o.State == MessageState.Claimed || o.State == MessageState.Sending))
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.ClaimedUntil, until), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return (IsHeld, !isKept);
    }

    /// <summary>Lets another process send at once.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (!IsHeld)
            return;
        IsHeld = false;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.LimitSilence(StoreOutage.MaxSilence);
        await db.BeginWriteAsync(cancellation);
        await db.Senders.Where(s => s.Holder == Holder).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Holder, (string?)null).SetProperty(r => r.HeldUntil, (DateTimeOffset?)null),
            cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// One look that writes nothing: whether it is for this process to send now, because it holds the lease and
    /// something is due, or because nobody holds it any more.
    /// </summary>
    public async Task<bool> IsForThisAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        var free = now - NodeClocks.MaxDifference;
        return await db.Senders.AnyAsync(
            s => s.Holder == Holder
                ? db.Outbox.Any(o => o.State == MessageState.Waiting && o.DueAt <= now)
                : s.HeldUntil == null || s.HeldUntil <= free, cancellation);
    }

    private async Task<bool> TakeAsync(
        IQueryable<SenderLeaseRow> lease, DateTimeOffset until, CancellationToken cancellation) =>
        await lease.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Holder, Holder).SetProperty(r => r.HeldUntil, until), cancellation) > 0;
}
