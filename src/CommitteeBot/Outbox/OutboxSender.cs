using CommitteeBot.Digests.Planning;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>
/// Sends what the outbox holds. One message after another is handed over, at the pace that Teams allows; the answers are listened for beside that.
/// A row is marked as handed over just before its message leaves and as sent just after the answer, and nothing is in between.
/// </summary>
internal sealed partial class OutboxSender(IServiceScopeFactory scopes, DeliverMessage deliver, OutboxSignal bell, TimeProvider clock, ILogger<OutboxSender> logger)
{
    /// <summary>What is due is asked for so often.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    /// <summary>A sudden end leaves so many in doubt at most; a channel that answers slowly is asked no more than this at a time.</summary>
    public const int MaxInFlight = 8;

    /// <summary>A row that would have to wait longer gives way to others.</summary>
    private static readonly TimeSpan MaxThrottleDelay = TimeSpan.FromSeconds(2);

    /// <summary>The lease is renewed so often while only answers are waited for.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);

    /// <summary>What came of a call is tried to be written down again after so long each; until then it is known to this process alone.</summary>
    private static readonly TimeSpan[] MarkRetryDelays = [.. new[] { 1, 2, 5, 10, 20, 30 }.Select(s => TimeSpan.FromSeconds(s))];

    private readonly string holder = Guid.NewGuid().ToString("N");
    private readonly Dictionary<long, Task> inFlight = [];
    private readonly Throttle throttle = new();
    private int claims;
    private bool holdsLease;

    /// <summary>Plans what is due and sends it, until nothing is due any more and every call is answered.</summary>
    /// <returns>When to look again at the latest; null where another process sends.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellation)
    {
        var planAt = DateTimeOffset.MinValue;
        while (await RenewLeaseAsync(cancellation))
        {
            if (clock.GetUtcNow() >= planAt)
            {
                await InScopeAsync(services => services.GetRequiredService<PlanDigests>().RunAsync(cancellation));
                planAt = clock.GetUtcNow() + Tick;
            }

            var rung = bell.Next;
            var claim = $"{holder}:{++claims}";
            var rows = await WithOutboxAsync(async outbox =>
            {
                await outbox.ExpireAsync(clock.GetUtcNow(), cancellation);
                return inFlight.Count < MaxInFlight ? await outbox.ClaimAsync(claim, MaxInFlight - inFlight.Count, clock.GetUtcNow(), cancellation) : [];
            });
            foreach (var row in rows)
                await HandOverAsync(row, claim, cancellation);
            if (rows.Count == 0 && inFlight.Count > 0)
                await WaitForAnswerAsync(rung, cancellation);
            else if (rows.Count == 0)
                return await NextDueAsync(cancellation) ?? DateTimeOffset.MaxValue;
            foreach (var answered in inFlight.Where(f => f.Value.IsCompleted).ToList())
                inFlight.Remove(answered.Key);
        }

        return null;
    }

    /// <summary>Waits for what is still to be answered, as long as it may, and lets another process send from then on.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(inFlight.Values).WaitAsync(cancellation);
        if (holdsLease)
            await WithOutboxAsync(async outbox => { await outbox.ReleaseLeaseAsync(holder, cancellation); return true; });
        holdsLease = false;
    }

    private async Task<bool> RenewLeaseAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var did = holdsLease;
        holdsLease = await WithOutboxAsync(outbox => outbox.AcquireLeaseAsync(holder, [.. inFlight.Keys], now, cancellation));
        if (holdsLease && !did)
            await RestoreThrottleAsync(now, cancellation);
        return holdsLease;
    }

    /// <summary>What the process before this one sent counts towards the limits too.</summary>
    private Task<bool> RestoreThrottleAsync(DateTimeOffset now, CancellationToken cancellation) => InScopeAsync(async services =>
    {
        var since = now - Throttle.Limits[^1].Span;
        var sent = await services.GetRequiredService<CommitteeDb>().Outbox.AsNoTracking().Where(o => o.SendingAt > since)
            .OrderBy(o => o.SendingAt).Select(o => new { Thread = o.PostedConversationId ?? o.ConversationId, o.SendingAt }).ToListAsync(cancellation);
        foreach (var one in sent)
            throttle.Record(one.Thread ?? "", one.SendingAt!.Value);

        // Of what it changed in its place there is no record; that ended before it stepped down.
        throttle.Record("", now);
        return true;
    });

    private async Task HandOverAsync(long id, string claim, CancellationToken cancellation)
    {
        var letter = await InScopeAsync(services => services.GetRequiredService<PrepareMessage>().RunAsync(id, claim, cancellation));
        if (letter is null)
            return;

        if (letter.Result is { } result)
        {
            await EndAsync(letter.Row, claim, result);
            return;
        }

        var now = clock.GetUtcNow();
        var next = throttle.NextAllowed(letter.Address!.ThrottleKey, now);
        if (next > now + MaxThrottleDelay)
        {
            await EndAsync(letter.Row, claim, SendResult.RetryAt(next));
            return;
        }

        if (next > now)
            await Task.Delay(next - now, clock, cancellation);
        throttle.Record(letter.Address.ThrottleKey, clock.GetUtcNow());
        inFlight[id] = SendAsync(letter, claim);
    }

    /// <summary>Not to be called off: what was handed over is listened to, so that it is known what came of it.</summary>
    private async Task SendAsync(PreparedMessage letter, string claim)
    {
        SendResult result;
        try
        {
            result = await deliver.RunAsync(letter, throttle, () => MarkAsync(letter.Row.Id, claim)) with { WasTried = true };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Not marked, it is taken again when its lease is over, or another has it; marked, it is in doubt then.
            NotDealtWith(letter.Row.Id, e.GetType().Name);
            return;
        }

        for (var again = 0; ; again++)
        {
            try
            {
                await EndAsync(letter.Row, claim, result);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotMarked(letter.Row.Id, e.GetType().Name);
                if (again == MarkRetryDelays.Length)
                    return;
            }

            await Task.Delay(MarkRetryDelays[again], clock, CancellationToken.None);
        }
    }

    /// <exception cref="ClaimLostException">The row is no longer this claim's, and must not be sent.</exception>
    private async Task MarkAsync(long id, string claim)
    {
        if (!await WithOutboxAsync(outbox => outbox.MarkSendingAsync(id, claim, clock.GetUtcNow(), CancellationToken.None)))
            throw new ClaimLostException();
    }

    private async Task EndAsync(OutboxMessageRow row, string claim, SendResult result)
    {
        await WithOutboxAsync(outbox => outbox.CompleteAsync(row.Id, claim, result, CancellationToken.None));
        if (result.State == MessageState.Failed && row.Kind == MessageKind.ChairDigest)
            await InScopeAsync(services => services.GetRequiredService<NotifyChairUnreached>().RunAsync(row, result.Reason!, CancellationToken.None));
    }

    /// <summary>Until an answer comes, something is staged, or something falls due.</summary>
    private async Task WaitForAnswerAsync(Task rung, CancellationToken cancellation)
    {
        var left = inFlight.Count < MaxInFlight ? await NextDueAsync(cancellation) - clock.GetUtcNow() : null;
        await OutboxSignal.WaitAsync([rung, .. inFlight.Values], left is { } most && most < Renewal ? TimeSpan.FromTicks(Math.Max(1, most.Ticks)) : Renewal, clock, cancellation);
    }

    private Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => InScopeAsync(services => services.GetRequiredService<CommitteeDb>().Outbox
        .Where(o => o.State == MessageState.Waiting).OrderBy(o => o.DueAt).Select(o => (DateTimeOffset?)o.DueAt).FirstOrDefaultAsync(cancellation));

    private Task<T> WithOutboxAsync<T>(Func<MessageClaims, Task<T>> step) => InScopeAsync(services => step(new MessageClaims(services.GetRequiredService<CommitteeDb>())));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider);
    }

    private sealed class ClaimLostException : Exception;

    [LoggerMessage(23, LogLevel.Warning, "Outbox row {Row} could not be dealt with ({Fault}); it is looked at again when its lease is over.")]
    private partial void NotDealtWith(long row, string fault);

    [LoggerMessage(21, LogLevel.Error, "What came of outbox row {Row} could not be written down ({Fault}); that is tried again for a minute, and the row is in doubt until it is.")]
    private partial void NotMarked(long row, string fault);
}
