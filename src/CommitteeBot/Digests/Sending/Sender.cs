using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using CommitteeBot.Committees.Notices;
using CommitteeBot.Digests.Notices;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Sending;

/// <summary>
/// Sends what the outbox holds. One message after another is handed over, at the pace that Teams allows; the answers come back beside that.
/// A row is marked as handed over just before the call and as sent just after it, and nothing is in between.
/// </summary>
internal sealed partial class Sender(IServiceScopeFactory scopes, ConnectorClient connector, TimeProvider clock, ILogger<Sender> logger) : IDisposable
{
    /// <summary>A long wait for an answer leaves less in doubt than a short one. It stays below the lease.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>So many are claimed at once: they leave well within the lease.</summary>
    private const int Batch = 20;

    private const int MostInFlight = 8;

    /// <summary>A row that would have to wait longer gives way to others.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly ConnectorClient once = connector.WithoutRetries(AttemptTimeout);
    private readonly string holder = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim flight = new(MostInFlight);
    private readonly Pace pace = new();
    private int claims;
    private bool leads;

    public void Dispose() => flight.Dispose();

    /// <summary>Plans what is due and sends it, until nothing is due any more.</summary>
    /// <returns>When to look again at the latest; null where another process sends.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellation)
    {
        var inFlight = new List<Task>();
        try
        {
            if (!await LeadAsync(cancellation))
                return null;
            await InScopeAsync(services => services.GetRequiredService<PlanDigests>().RunAsync(cancellation));
            while (await LeadAsync(cancellation))
            {
                var claim = $"{holder}:{++claims}";
                var rows = await WithOutboxAsync(async outbox =>
                {
                    await outbox.SettleAsync(clock.GetUtcNow(), cancellation);
                    return await outbox.ClaimAsync(claim, Batch, clock.GetUtcNow(), cancellation);
                });
                foreach (var row in rows)
                    await HandOverAsync(row, claim, inFlight, cancellation);
                inFlight.RemoveAll(t => t.IsCompletedSuccessfully);
                if (rows.Count == 0)
                    break;
            }
        }
        finally
        {
            await Task.WhenAll(inFlight);
        }

        return await InScopeAsync(services => services.GetRequiredService<CommitteeDb>().Outbox
            .Where(o => o.State == OutboxState.Waiting).OrderBy(o => o.DueAt).Select(o => (DateTimeOffset?)o.DueAt).FirstOrDefaultAsync(cancellation)) ?? DateTimeOffset.MaxValue;
    }

    /// <summary>Lets another process send from now on.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (leads)
            await WithOutboxAsync(async outbox => { await outbox.StepDownAsync(holder, cancellation); return true; });
        leads = false;
    }

    private async Task<bool> LeadAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var did = leads;
        leads = await WithOutboxAsync(outbox => outbox.LeadAsync(holder, now, cancellation));
        if (leads && !did)
            await RememberPaceAsync(now, cancellation);
        return leads;
    }

    /// <summary>What the process before this one sent counts towards the limits too.</summary>
    private Task<bool> RememberPaceAsync(DateTimeOffset now, CancellationToken cancellation) => InScopeAsync(async services =>
    {
        var since = now - Pace.Limits[^1].Span;
        var sent = await services.GetRequiredService<CommitteeDb>().Outbox.AsNoTracking().Where(o => o.SendingAt > since)
            .OrderBy(o => o.SendingAt).Select(o => new { Thread = o.PostedConversationId ?? o.ConversationId, o.SendingAt }).ToListAsync(cancellation);
        foreach (var one in sent)
            pace.Note(one.Thread ?? "", one.SendingAt!.Value);
        return true;
    });

    private async Task HandOverAsync(long id, string claim, List<Task> inFlight, CancellationToken cancellation)
    {
        var letter = await InScopeAsync(services => services.GetRequiredService<WriteLetter>().RunAsync(id, claim, cancellation));
        if (letter is null)
            return;

        if (letter.Result is { } result)
        {
            await EndAsync(letter.Row, claim, result);
            return;
        }

        await flight.WaitAsync(cancellation);
        var released = false;
        try
        {
            var now = clock.GetUtcNow();
            var next = pace.Next(letter.Address!.Thread, now);
            if (next > now + LongestWait)
            {
                await EndAsync(letter.Row, claim, OutboxResult.Later(next));
                return;
            }

            if (next > now)
                await Task.Delay(next - now, clock, cancellation);
            if (!await WithOutboxAsync(outbox => outbox.HandOverAsync(id, claim, clock.GetUtcNow(), cancellation)))
                return;
            pace.Note(letter.Address.Thread, clock.GetUtcNow());
            released = true;
            inFlight.Add(SendAsync(letter, claim));
        }
        finally
        {
            if (!released)
                flight.Release();
        }
    }

    /// <summary>Not to be called off: what was handed over is waited for, so that it is known what came of it.</summary>
    private async Task SendAsync(Letter letter, string claim)
    {
        try
        {
            var result = await CallAsync(letter);
            await EndAsync(letter.Row, claim, result);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The row stays marked as handed over, and is in doubt once its lease is over.
            NotMarked(letter.Row.Id, e.GetType().Name);
        }
        finally
        {
            flight.Release();
        }
    }

    private async Task<OutboxResult> CallAsync(Letter letter)
    {
        var (row, address) = (letter.Row, letter.Address!);
        try
        {
            if (address.ConversationId is null)
                return await MakeChatAsync(row, address);
            var message = address.Write(letter.Message!);
            if (letter.Standing is { } standing)
            {
                await once.UpdateAsync(address.ServiceUrl, address.ConversationId, standing, message, CancellationToken.None);
                return Sent(200, address.ConversationId, standing);
            }

            var answer = await once.SendAsync(address.ServiceUrl, address.ConversationId, message, CancellationToken.None);
            return Sent(201, address.ConversationId, answer.Id);
        }
        catch (ConnectorException fault)
        {
            return await AfterAsync(letter, fault);
        }
    }

    private async Task<OutboxResult> AfterAsync(Letter letter, ConnectorException fault)
    {
        var (row, address) = (letter.Row, letter.Address!);
        var now = clock.GetUtcNow();
        var status = (int?)fault.Status;
        if (letter.Standing is not null && fault.Fault == ConnectorFault.Gone)
        {
            // The card was deleted, or its chat is gone: the next attempt posts anew, and finds out which.
            await InScopeAsync(services => services.GetRequiredService<WriteLetter>().ForgetAsync(row, letter.Standing, CancellationToken.None));
            return row.OnlyInPlace ? OutboxResult.Ended(OutboxState.Dropped, Reasons.NoLongerSo, now) with { HttpStatus = status } : OutboxResult.Later(now) with { HttpStatus = status };
        }

        var canMakeAnew = row is { PersonId: not null, MadeAnew: false } && address is { ConversationId: not null, To: not null };
        var verdict = SendVerdict.Of(fault, row.Attempts + 1, canMakeAnew, now, Random.Shared.NextDouble());
        NotSent(row.Id, verdict.Step, fault.Fault, status, fault.Code);
        if (fault.RetryAfter is { } asked)
            pace.Hold(address.Thread, now + asked);
        switch (verdict.Step)
        {
            case SendStep.Retry when row.UsefulUntil is null || verdict.RetryAt < row.UsefulUntil:
                return OutboxResult.Later(verdict.RetryAt!.Value) with { HttpStatus = status, Reason = verdict.Reason };
            case SendStep.Retry:
                return OutboxResult.Ended(OutboxState.Failed, verdict.Reason, now) with { HttpStatus = status };
            case SendStep.MakeAnew:
                await InScopeAsync(services => services.GetRequiredService<WriteLetter>().ForgetChatAsync(row, CancellationToken.None));
                return OutboxResult.Later(now) with { HttpStatus = status, MadeAnew = true };
            default:
                return OutboxResult.Ended(verdict.Step == SendStep.InDoubt ? OutboxState.InDoubt : OutboxState.Failed, verdict.Reason, now) with { HttpStatus = status };
        }
    }

    /// <summary>Asked for again it is the same chat, so this may be repeated.</summary>
    private async Task<OutboxResult> MakeChatAsync(OutboxRow row, Address address)
    {
        var made = await once.CreateConversationAsync(address.ServiceUrl, address.Parameters(), CancellationToken.None);
        var now = clock.GetUtcNow();
        if (made.Id is not { } id)
            return OutboxResult.Ended(OutboxState.Failed, Reasons.Rejected, now);
        await InScopeAsync(services => services.GetRequiredService<WriteLetter>().RememberChatAsync(row, address with { ConversationId = id, ServiceUrl = made.ServiceUrl ?? address.ServiceUrl }, CancellationToken.None));
        return OutboxResult.Later(now);
    }

    private OutboxResult Sent(int status, string conversation, string? activity) =>
        OutboxResult.Ended(OutboxState.Sent, null, clock.GetUtcNow()) with { HttpStatus = status, PostedConversationId = conversation, PostedActivityId = activity };

    private async Task EndAsync(OutboxRow row, string claim, OutboxResult result)
    {
        await WithOutboxAsync(outbox => outbox.EndAsync(row.Id, claim, result, CancellationToken.None));
        if (result.State == OutboxState.Failed && row.Kind == OutboxKind.ChairDigest)
            await InScopeAsync(services => services.GetRequiredService<TellOfficers>().RunAsync(row, result.Reason!, CancellationToken.None));
    }

    private Task<T> WithOutboxAsync<T>(Func<Outbox, Task<T>> step) => InScopeAsync(services => step(new Outbox(services.GetRequiredService<CommitteeDb>())));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider);
    }

    [LoggerMessage(20, LogLevel.Warning, "Outbox row {Row} was not sent ({Step}): {Fault} {Status} {Code}.")]
    private partial void NotSent(long row, SendStep step, ConnectorFault fault, int? status, string? code);

    [LoggerMessage(21, LogLevel.Error, "Outbox row {Row} was handed over, and what came of it could not be written down ({Fault}); it is in doubt.")]
    private partial void NotMarked(long row, string fault);
}
