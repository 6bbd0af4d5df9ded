using ActivityProtocol.Connector;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.Sending;

/// <summary>One call to the channel for one letter, and what it means for the row.</summary>
internal sealed partial class Deliver(IServiceScopeFactory scopes, ConnectorClient connector, TimeProvider clock, ILogger<Deliver> logger)
{
    /// <summary>
    /// How long an answer is listened for. No gateway keeps an unanswered request so long: what has not come by then does not come. Shorter, and a
    /// slow channel would leave in doubt what it has taken.
    /// </summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    private readonly ConnectorClient once = connector.WithoutRetries(AttemptTimeout);

    /// <param name="leaving">Marks the row as handed over; awaited before a new message leaves. What may be repeated without harm, a change of a card or the making of a chat, needs no mark.</param>
    public async Task<OutboxResult> RunAsync(Letter letter, Pace pace, Func<Task> leaving)
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

            var answer = await once.SendAsync(address.ServiceUrl, address.ConversationId, message, leaving, CancellationToken.None);
            return Sent(201, address.ConversationId, answer.Id);
        }
        catch (ConnectorException fault)
        {
            return await AfterAsync(letter, pace, fault);
        }
    }

    private async Task<OutboxResult> AfterAsync(Letter letter, Pace pace, ConnectorException fault)
    {
        var (row, address) = (letter.Row, letter.Address!);
        var now = clock.GetUtcNow();
        var status = (int?)fault.Status;
        if (letter.Standing is not null && fault.Fault == ConnectorFault.Gone)
        {
            // The card was deleted, or its chat is gone: the next attempt posts anew, and finds out which.
            await ChangeAsync(letters => letters.ForgetAsync(row, letter.Standing, CancellationToken.None));
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
                await ChangeAsync(letters => letters.ForgetChatAsync(row, CancellationToken.None));
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
        await ChangeAsync(letters => letters.RememberChatAsync(row, address with { ConversationId = id, ServiceUrl = made.ServiceUrl ?? address.ServiceUrl }, CancellationToken.None));
        return OutboxResult.Later(now);
    }

    private OutboxResult Sent(int status, string conversation, string? activity) =>
        OutboxResult.Ended(OutboxState.Sent, null, clock.GetUtcNow()) with { HttpStatus = status, PostedConversationId = conversation, PostedActivityId = activity };

    private async Task ChangeAsync(Func<WriteLetter, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<WriteLetter>());
    }

    [LoggerMessage(20, LogLevel.Warning, "Outbox row {Row} was not sent ({Step}): {Fault} {Status} {Code}.")]
    private partial void NotSent(long row, SendStep step, ConnectorFault fault, int? status, string? code);
}
