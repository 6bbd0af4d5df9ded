using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// Sends the messages of the outbox one after another, within the rate limits of Teams, and waits for the answers in
/// parallel. A row is marked as
/// handed over just before its message leaves and as sent just after the answer, with nothing in between.
/// </summary>
internal sealed partial class OutboxSender(
    IServiceScopeFactory scopes, SenderLease lease, DeliverMessage deliver, OutboxSignal signal, TimeProvider clock,
    ILogger<OutboxSender> logger)
{
    /// <summary>The interval at which it looks for messages that are due.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The most calls that wait for an answer at a time, and so the most that a crash leaves in doubt.
    /// </summary>
    public const int MaxInFlight = 8;

    /// <summary>A message that would have to wait longer goes back to the queue.</summary>
    private static readonly TimeSpan MaxThrottleDelay = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The delays after which a result that couldn't be saved is saved again; until then only this process knows it.
    /// </summary>
    private static readonly TimeSpan[] MarkRetryDelays = [
        .. new[] { 1, 2, 5, 10, 20, 30 }.Select(s => TimeSpan.FromSeconds(s))];

    private readonly Dictionary<long, Task> inFlight = [];
    private readonly Throttle throttle = new();
    private int claimCount;

    /// <summary>Plans what is due and sends it, until nothing more is due and every call has been answered.</summary>
    /// <returns>The latest moment at which to look again; null if another process sends.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellation)
    {
        var planAt = DateTimeOffset.MinValue;
        while (await RenewLeaseAsync([], cancellation))
        {
            if (clock.GetUtcNow() >= planAt)
            {
                await InScopeAsync(async services =>
                {
                    await services.GetRequiredService<PlanMessages>()(cancellation);
                    return true;
                });
                planAt = clock.GetUtcNow() + Tick;
            }

            var signalled = signal.Next;
            var claim = $"{lease.Holder}:{++claimCount}";
            var rows = await WithClaimsAsync(async claims =>
            {
                await claims.ExpireAsync(clock.GetUtcNow(), cancellation);
                return inFlight.Count < MaxInFlight
                    ? await claims.ClaimAsync(
                        claim, MaxInFlight - inFlight.Count, clock.GetUtcNow(), lease.HeldUntil, cancellation)
                    : [];
            });
            foreach (var (i, row) in rows.Index())
            {
                if (lease.IsToBeRenewed && !await RenewLeaseAsync(rows[i..], cancellation))
                    return null;
                await HandOverAsync(row, claim, cancellation);
            }

            if (rows.Count == 0 && inFlight.Count > 0)
                await WaitForAnswerAsync(signalled, cancellation);
            else if (rows.Count == 0)
                return await NextDueAsync(cancellation) ?? DateTimeOffset.MaxValue;
            foreach (var answered in inFlight.Where(f => f.Value.IsCompleted).ToList())
                inFlight.Remove(answered.Key);
        }

        return null;
    }

    /// <summary>
    /// Waits for the calls that are still unanswered, then releases the lease so that another process can send.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(inFlight.Values).WaitAsync(cancellation);
        await lease.ReleaseAsync(cancellation);
    }

    /// <summary>
    /// One look, where several nodes share the store: whether this one has to send. If not, it keeps the lease that it
    /// has, so that no other has to begin.
    /// </summary>
    /// <param name="planAt">When it is time to plan what is due.</param>
    public async Task<bool> IsTimeAsync(DateTimeOffset planAt, CancellationToken cancellation)
    {
        if (await lease.IsForThisAsync(cancellation) || (lease.IsHeld && clock.GetUtcNow() >= planAt))
            return true;
        if (lease is { IsHeld: true, IsToBeRenewed: true })
            await RenewLeaseAsync([], cancellation);
        return false;
    }

    private async Task<bool> RenewLeaseAsync(IReadOnlyList<long> claimed, CancellationToken cancellation)
    {
        var (isHeld, isNew) = await lease.AcquireAsync([.. inFlight.Keys, .. claimed], cancellation);
        if (isHeld && isNew)
            await RestoreThrottleAsync(clock.GetUtcNow(), cancellation);
        return isHeld;
    }

    /// <summary>Messages that the previous process sent count towards the rate limits too.</summary>
    private Task<bool> RestoreThrottleAsync(DateTimeOffset now, CancellationToken cancellation) =>
        InScopeAsync(async services =>
    {
        var since = now - Throttle.Limits[^1].Span;
        var sent = await services.GetRequiredService<CommitteeDb>().Outbox.AsNoTracking()
            .Where(o => o.SendingAt > since)
            .OrderBy(o => o.SendingAt)
                .Select(o => new { Thread = o.PostedConversationId ?? o.ConversationId, o.SendingAt })
                .ToListAsync(cancellation);
        foreach (var one in sent)
            throttle.Record(one.Thread ?? "", one.SendingAt!.Value);

        // Updates in place leave no record; the last of them ended before that process released the lease.
        throttle.Record("", now);
        return true;
    });

    private async Task HandOverAsync(long id, string claim, CancellationToken cancellation)
    {
        var message = await InScopeAsync(
            services => services.GetRequiredService<PrepareMessage>().RunAsync(id, claim, cancellation));
        if (message is null)
            return;

        if (message.Result is { } result)
        {
            await EndAsync(message.Row, claim, result);
            return;
        }

        var now = clock.GetUtcNow();
        var next = throttle.NextAllowed(message.Address!.ThrottleKey, now);
        if (next > now + MaxThrottleDelay)
        {
            await EndAsync(message.Row, claim, SendResult.RetryAt(next));
            return;
        }

        if (next > now)
            await Task.Delay(next - now, clock, cancellation);
        throttle.Record(message.Address.ThrottleKey, clock.GetUtcNow());
        inFlight[id] = SendAsync(message, claim);
    }

    /// <summary>It can't be cancelled: a call that has begun is waited for, so that its result is known.</summary>
    private async Task SendAsync(PreparedMessage message, string claim)
    {
        SendResult result;
        try
        {
            result = await deliver.RunAsync(message, throttle,
                () => MarkAsync(message.Row.Id, claim)) with { WasTried = true };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // If it wasn't marked yet, it is claimed again once the claim expires; if it was, it is in doubt from then
            // on.
            NotHandled(message.Row.Id, e.GetType().Name);
            return;
        }

        for (var again = 0; ; again++)
        {
            try
            {
                await EndAsync(message.Row, claim, result);
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                NotSaved(message.Row.Id, e.GetType().Name);
                if (again == MarkRetryDelays.Length)
                    return;
            }

            await Task.Delay(MarkRetryDelays[again], clock, CancellationToken.None);
        }
    }

    /// <exception cref="ClaimLostException">The row is no longer this claim's, and must not be sent.</exception>
    private async Task MarkAsync(long id, string claim)
    {
        if (!await WithClaimsAsync(
            claims => claims.MarkSendingAsync(id, claim, clock.GetUtcNow(), CancellationToken.None)))
            throw new ClaimLostException();
    }

    private async Task EndAsync(OutboxMessageRow row, string claim, SendResult result)
    {
        if (await WithClaimsAsync(claims => claims.CompleteAsync(row.Id, claim, result, CancellationToken.None)))
            OutboxMeasures.Add(row, result);
        if (result.State != MessageState.Failed)
            return;
        await InScopeAsync(async services =>
        {
            await PrepareMessage.WriterFor(services.GetServices<IMessageWriter>(), row.Kind)
                .FailedAsync(row, result.Reason ?? MessageReason.Rejected, CancellationToken.None);
            return true;
        });
    }

    /// <summary>Until an answer comes, a message is queued, or one falls due.</summary>
    private async Task WaitForAnswerAsync(Task signalled, CancellationToken cancellation)
    {
        var left = inFlight.Count < MaxInFlight ? await NextDueAsync(cancellation) - clock.GetUtcNow() : null;
        await OutboxSignal.WaitAsync([signalled, .. inFlight.Values],
            left is { } most && most < SenderLease.Renewal ? TimeSpan.FromTicks(Math.Max(1, most.Ticks))
            : SenderLease.Renewal, clock, cancellation);
    }

    private Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) =>
        InScopeAsync(services => services.GetRequiredService<CommitteeDb>().Outbox
        .Where(o => o.State == MessageState.Waiting).OrderBy(o => o.DueAt).Select(o => (DateTimeOffset?)o.DueAt)
            .FirstOrDefaultAsync(cancellation));

    private Task<T> WithClaimsAsync<T>(Func<MessageClaims, Task<T>> step) =>
        InScopeAsync(services => step(new MessageClaims(services.GetRequiredService<CommitteeDb>())));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider);
    }

    private sealed class ClaimLostException : Exception;

    [LoggerMessage(23, LogLevel.Warning,
        "Outbox message {Row} could not be handled ({Fault}); it is tried again when its claim expires.")]
    private partial void NotHandled(long row, string fault);

    [LoggerMessage(21, LogLevel.Error,
        "The result of outbox message {Row} could not be saved ({Fault}); saving is retried for a minute, and the "
        + "message is in doubt until it succeeds.")]
    private partial void NotSaved(long row, string fault);
}
