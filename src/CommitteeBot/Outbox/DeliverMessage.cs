using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>One call to the channel for one letter, and what it means for the row.</summary>
internal sealed partial class DeliverMessage(IServiceScopeFactory scopes, ConnectorClient connector, TimeProvider clock, ILogger<DeliverMessage> logger)
{
    /// <summary>
    /// How long an answer is listened for. No gateway keeps an unanswered request so long: what has not come by then does not come. Shorter, and a
    /// slow channel would leave in doubt what it has taken.
    /// </summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    private readonly ConnectorClient once = connector.WithoutRetries(AttemptTimeout);

    /// <param name="leaving">Marks the row as handed over; awaited before a new message leaves. What may be repeated without harm, a change of a card or the making of a chat, needs no mark.</param>
    public async Task<SendResult> RunAsync(PreparedMessage letter, Throttle pace, Func<Task> leaving)
    {
        var (row, address) = (letter.Row, letter.Address!);
        try
        {
            if (address.ConversationId is null)
                return await CreateChatAsync(row, address);
            var message = address.ApplyTo(letter.Message!);
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
            return await HandleFaultAsync(letter, pace, fault);
        }
    }

    private async Task<SendResult> HandleFaultAsync(PreparedMessage letter, Throttle pace, ConnectorException fault)
    {
        var (row, address) = (letter.Row, letter.Address!);
        var now = clock.GetUtcNow();
        var status = (int?)fault.Status;
        if (letter.Standing is not null && fault.Fault == ConnectorFault.Gone)
        {
            // The card was deleted, or its chat is gone: the next attempt posts anew, and finds out which.
            await ChangeAsync(letters => letters.ForgetAsync(row, letter.Standing, CancellationToken.None));
            return row.OnlyInPlace ? SendResult.Ended(MessageState.Dropped, MessageReason.NoLongerSo, now) with { HttpStatus = status } : SendResult.RetryAt(now) with { HttpStatus = status };
        }

        var canMakeAnew = row is { PersonId: not null, MadeAnew: false } && address is { ConversationId: not null, To: not null };
        var verdict = RetryDecision.After(fault, row.Attempts + 1, canMakeAnew, now, Random.Shared.NextDouble());
        NotSent(row.Id, verdict.Step, fault.Fault, status, fault.Code);
        if (fault.RetryAfter is { } asked)
            pace.HoldUntil(address.ThrottleKey, now + asked);
        switch (verdict.Step)
        {
            case RetryStep.Retry when row.UsefulUntil is null || verdict.RetryAt < row.UsefulUntil:
                return SendResult.RetryAt(verdict.RetryAt!.Value) with { HttpStatus = status, Reason = verdict.Reason };
            case RetryStep.Retry:
                return SendResult.Ended(MessageState.Failed, verdict.Reason, now) with { HttpStatus = status };
            case RetryStep.RecreateChat:
                await ChangeAsync(letters => letters.ForgetChatAsync(row, CancellationToken.None));
                return SendResult.RetryAt(now) with { HttpStatus = status, RecreatedChat = true };
            default:
                return SendResult.Ended(verdict.Step == RetryStep.InDoubt ? MessageState.InDoubt : MessageState.Failed, verdict.Reason, now) with { HttpStatus = status };
        }
    }

    /// <summary>Asked for again it is the same chat, so this may be repeated.</summary>
    private async Task<SendResult> CreateChatAsync(OutboxMessageRow row, Address address)
    {
        var made = await once.CreateConversationAsync(address.ServiceUrl, address.ToConversationParameters(), CancellationToken.None);
        var now = clock.GetUtcNow();
        if (made.Id is not { } id)
            return SendResult.Ended(MessageState.Failed, MessageReason.Rejected, now);
        await ChangeAsync(letters => letters.RememberChatAsync(row, address with { ConversationId = id, ServiceUrl = made.ServiceUrl ?? address.ServiceUrl }, CancellationToken.None));
        return SendResult.RetryAt(now);
    }

    private SendResult Sent(int status, string conversation, string? activity) =>
        SendResult.Ended(MessageState.Sent, null, clock.GetUtcNow()) with { HttpStatus = status, PostedConversationId = conversation, PostedActivityId = activity };

    private async Task ChangeAsync(Func<PrepareMessage, Task> change)
    {
        await using var scope = scopes.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<PrepareMessage>());
    }

    [LoggerMessage(20, LogLevel.Warning, "Outbox row {Row} was not sent ({Step}): {Fault} {Status} {Code}.")]
    private partial void NotSent(long row, RetryStep step, ConnectorFault fault, int? status, string? code);
}
