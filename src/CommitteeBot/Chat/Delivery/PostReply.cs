using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Posts the reply of a saved turn. If Teams can't take it now it goes to the outbox: the work is done, and running the
/// turn again wouldn't help.
/// </summary>
internal sealed class PostReply(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsefulTime = TimeSpan.FromHours(4);

    /// <param name="key">The activity's own, as its handling is stored under.</param>
    /// <param name="saved">
    /// The result with its message. If it is a repeat, an earlier delivery may have left the answer to the outbox.
    /// </param>
    /// <param name="shown">The id of the message that an earlier delivery posted.</param>
    /// <returns>The id of the message that shows the answer; null if it couldn't be posted.</returns>
    public async Task<string?> RunAsync(TurnContext context, string key, SavedResult saved, string? shown,
        CancellationToken cancellation)
    {
        var message = saved.Message!;
        var asked = context.Activity;
        var targeted = GroupChat.IsTargeted(asked);
        try
        {
            if (shown is not null)
            {
                await context.Connector.UpdateAsync(
                    asked.ServiceUrl, asked.Conversation!.Id!, shown, message.Activity, cancellation, targeted);
                return shown;
            }

            if (saved.IsRepeat
                && await StoreOutage.WaitOutAsync(() => IsQueuedAsync(key, cancellation), clock, cancellation))
                return null;
            return targeted ? await SendTargetedAsync(context, message, cancellation)
                : await SendToChatAsync(context, message, cancellation);
        }
        catch (ConnectorException fault)
        {
            // The connector has logged it. An answer that may have arrived is not said twice; one that Teams will never
            // take is not tried again.
            if (shown is null && !fault.MayHaveArrived
                && fault.Fault is ConnectorFault.Transient or ConnectorFault.Throttled
                    or ConnectorFault.NoToken or ConnectorFault.Unauthorised)
                await StoreOutage.WaitOutAsync(
                    () => QueueAsync(asked, key, saved, fault.RetryAfter ?? TimeSpan.Zero, cancellation), clock,
                    cancellation);
            return shown;
        }
    }

    /// <summary>
    /// A card that Teams refuses, for its size or else, must not leave a person without an answer: its words come
    /// alone.
    /// </summary>
    private static async Task<string?> SendToChatAsync(TurnContext context, ComposedMessage message,
        CancellationToken cancellation)
    {
        try
        {
            return (context.Activity.Type == ActivityTypes.Event
                ? await context.SendAsync(message.Utf8, cancellation)
                : await context.ReplyAsync(message.Utf8, cancellation)).Id;
        }
        catch (ConnectorException fault) when (
            fault.Fault is ConnectorFault.TooLarge or ConnectorFault.Rejected
                && message.Activity.Attachments is not null)
        {
            var activity = message.Activity;
            return (await context.ReplyAsync(
                activity with { Text = activity.Text ?? activity.Summary, Attachments = null, Entities = null },
                cancellation)).Id;
        }
    }

    /// <summary>
    /// To the asker alone within the chat; where Teams has no such message, in the asker's own chat with the bot, which
    /// has to say where the question came from.
    /// </summary>
    private async Task<string?> SendTargetedAsync(
        TurnContext context, ComposedMessage message, CancellationToken cancellation)
    {
        var asked = context.Activity;
        try
        {
            return (await context.SendTargetedAsync(message.Utf8, cancellation)).Id;
        }
        catch (ConnectorException fault) when (
            !fault.MayHaveArrived
            && fault.Fault is ConnectorFault.Rejected or ConnectorFault.Blocked
                or ConnectorFault.Gone or ConnectorFault.TooLarge
            && asked.From?.Id is not null)
        {
            var own = await OwnChatAsync(context, cancellation);
            if (own is not null)
                await context.Connector.SendAsync(
                    asked.ServiceUrl, own, ForOwnChat(message.Activity, asked, own), cancellation);
            return null;
        }
    }

    private static Activity ForOwnChat(Activity message, Activity asked, string own)
    {
        var note = DeliveryWords.AskedPrivately(asked.Conversation?.Name);
        return message with
        {
            Text = string.IsNullOrEmpty(message.Text) ? note : $"{note}\n\n{message.Text}",
            ReplyToId = null,
            Recipient = asked.From,
            Conversation = new ConversationAccount { Id = own, ConversationType = ConversationTypes.Personal,
                TenantId = asked.Conversation?.TenantId },
        };
    }

    private async Task<string?> OwnChatAsync(TurnContext context, CancellationToken cancellation)
    {
        var asked = context.Activity;
        await using var scope = scopes.CreateAsyncScope();
        var known = await QueuedReply.Asker(scope.ServiceProvider.GetRequiredService<CommitteeDb>(), asked)
            .Select(p => p.PersonalConversationId).FirstOrDefaultAsync(cancellation);
        return known ?? (await context.Connector.CreateConversationAsync(
            asked.ServiceUrl,
                ConversationParameters.Personal(asked.Recipient is { } bot ? bot with { IsTargeted = null } : null,
                asked.From!, asked.Conversation?.TenantId), cancellation)).Id;
    }

    /// <summary>A second delivery says the answer itself unless the outbox has begun to.</summary>
    private async Task<bool> IsQueuedAsync(string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var outboxKey = OutboxKey(key);
        if (!await db.Outbox.AsNoTracking().AnyAsync(o => o.Key == outboxKey, cancellation))
            return false;
        return await db.Outbox.Where(o => o.Key == outboxKey && o.State == MessageState.Waiting)
            .ExecuteDeleteAsync(cancellation) == 0;
    }

    /// <param name="retryAfter">The wait that Teams asked for.</param>
    /// <returns>False where the asker alone is to read it and the store doesn't know them.</returns>
    private async Task<bool> QueueAsync(Activity asked, string key, SavedResult saved, TimeSpan retryAfter,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.LimitSilence(StoreOutage.MaxSilence);
        var reply = new QueuedReply(MessageKind.LateAnswer, OutboxKey(key), asked, saved.Message!.Activity,
            saved.Scope ?? ReadScope.None)
        {
            Occasion = DeliveryWords.LateAnswerOccasion,
            IsPrivate = asked.Recipient?.IsTargeted == true,
        };
        var now = clock.GetUtcNow();
        if (await reply.ToRowAsync(db, now, cancellation) is not { } row)
            return false;

        (row.DueAt, row.UsefulUntil) = (now + (retryAfter > FirstRetry ? retryAfter : FirstRetry), now + UsefulTime);
        if (row.DueAt >= row.UsefulUntil)
            (row.State, row.Reason, row.EndedAt) = (MessageState.Failed, MessageReason.GaveUp, now);
        db.Outbox.Add(row);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static string OutboxKey(string key) => $"answer\n{key}";
}
