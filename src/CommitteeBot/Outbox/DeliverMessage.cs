using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>Makes one call to Teams for one message, and decides from the answer how the row goes on.</summary>
internal sealed partial class DeliverMessage(IServiceScopeFactory scopes, ConnectorClient connector,
    TimeProvider clock, ILogger<DeliverMessage> logger)
{
    /// <summary>
    /// How long it waits for an answer. No gateway keeps an unanswered request longer, so none comes after that; with a
    /// shorter time a slow channel
    /// would leave messages in doubt that it has accepted.
    /// </summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    private readonly ConnectorClient once = connector.WithoutRetries(AttemptTimeout);

    /// <param name="leaving">
    /// Marks the row as handed over; awaited before a new message leaves. Idempotent calls, which update a card or
    /// create a chat, need no mark.
    /// </param>
    public async Task<SendResult> RunAsync(PreparedMessage message, Throttle throttle, Func<Task> leaving)
    {
        var (row, address) = (message.Row, message.Address!);
        try
        {
            if (address.ConversationId is null)
                return await CreateChatAsync(row, address);
            var activity = address.ApplyTo(message.Message!);
            if (message.Replaces is { } earlier)
            {
                await once.UpdateAsync(address.ServiceUrl, address.ConversationId, earlier, activity,
                    CancellationToken.None);
                return Sent(200, address.ConversationId, earlier);
            }

            var answer = await once.SendAsync(address.ServiceUrl, address.ConversationId, activity, leaving,
                CancellationToken.None);
            return Sent(201, address.ConversationId, answer.Id);
        }
        catch (ConnectorException fault)
        {
            return await HandleFaultAsync(message, throttle, fault);
        }
    }

    private async Task<SendResult> HandleFaultAsync(PreparedMessage message, Throttle throttle,
        ConnectorException fault)
    {
        var (row, address) = (message.Row, message.Address!);
        var now = clock.GetUtcNow();
        var status = (int?)fault.Status;
        if (message.Replaces is not null && fault.Fault == ConnectorFault.Gone)
        {
            // The card was deleted, or its chat is gone: the next attempt posts a new one and finds out which.
            await InScopeAsync<PostedMessages>(
                posted => posted.ForgetAsync(row, message.Replaces, CancellationToken.None));
            return row.OnlyInPlace
                ? SendResult.Ended(MessageState.Dropped, MessageReason.NoLongerSo, now) with { HttpStatus = status }
                : SendResult.RetryAt(now) with { HttpStatus = status };
        }

        var canRecreate = row is { PersonId: not null, MadeAnew: false }
            && address is { ConversationId: not null, To: not null };
        var decision = RetryDecision.After(fault, row.Attempts + 1, canRecreate, now, Random.Shared.NextDouble());
        NotSent(row.Id, decision.Step, fault.Fault, status, fault.Code);
        if (fault.RetryAfter is { } asked)
            throttle.HoldUntil(address.ThrottleKey, now + asked);
        switch (decision.Step)
        {
            case RetryStep.Retry when row.UsefulUntil is null || decision.RetryAt < row.UsefulUntil:
                return SendResult.RetryAt(decision.RetryAt!.Value) with { HttpStatus = status,
                    Reason = decision.Reason };
            case RetryStep.Retry:
                return SendResult.Ended(MessageState.Failed, decision.Reason, now) with { HttpStatus = status };
            case RetryStep.RecreateChat:
                await InScopeAsync<PersonalChats>(chats => chats.ForgetAsync(row.PersonId, CancellationToken.None));
                return SendResult.RetryAt(now) with { HttpStatus = status, RecreatedChat = true };
            default:
                return SendResult.Ended(
                    decision.Step == RetryStep.InDoubt ? MessageState.InDoubt
                    : MessageState.Failed, decision.Reason, now) with { HttpStatus = status };
        }
    }

    /// <summary>Creating it twice gives the same chat, so this can be repeated.</summary>
    private async Task<SendResult> CreateChatAsync(OutboxMessageRow row, Address address)
    {
        var made = await once.CreateConversationAsync(address.ServiceUrl, address.ToConversationParameters(),
            CancellationToken.None);
        var now = clock.GetUtcNow();
        if (made.Id is not { } id)
            return SendResult.Ended(MessageState.Failed, MessageReason.Rejected, now);
        await InScopeAsync<PersonalChats>(
            chats => chats.RememberAsync(row.PersonId,
            address with { ConversationId = id, ServiceUrl = made.ServiceUrl ?? address.ServiceUrl },
            CancellationToken.None));
        return SendResult.RetryAt(now);
    }

    private SendResult Sent(int status, string conversation, string? activity) =>
        SendResult.Ended(MessageState.Sent, null, clock.GetUtcNow()) with { HttpStatus = status,
            PostedConversationId = conversation, PostedActivityId = activity };

    private async Task InScopeAsync<T>(Func<T, Task> change) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CommitteeDb>().LimitSilence(StoreOutage.MaxSilence);
        await change(scope.ServiceProvider.GetRequiredService<T>());
    }

    [LoggerMessage(20, LogLevel.Warning, "Outbox message {Row} was not sent ({Step}): {Fault} {Status} {Code}.")]
    private partial void NotSent(long row, RetryStep step, ConnectorFault fault, int? status, string? code);
}
