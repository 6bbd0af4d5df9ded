using System.Text.Json;
using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Says the answer of a turn that is saved. What was asked for one person's eyes is answered so. Where Teams does not take an answer now, it waits in the
/// outbox: the work is done, and running it again would not bring the answer nearer.
/// </summary>
internal sealed class PostReply(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsefulTime = TimeSpan.FromHours(4);

    /// <param name="key">The activity's own, as its handling is stored under.</param>
    /// <param name="shown">The id of the message that an earlier delivery posted.</param>
    /// <param name="isEarlier">True where an earlier delivery may have left the answer to the outbox.</param>
    /// <returns>The id of the message that shows the answer; null where it could not be posted.</returns>
    public async Task<string?> RunAsync(TurnContext context, string key, Activity message, string? shown, bool isEarlier, CancellationToken cancellation)
    {
        var asked = context.Activity;
        var targeted = asked.Recipient?.IsTargeted == true && GroupChat.Includes(asked);
        try
        {
            if (shown is not null)
            {
                await context.Connector.UpdateAsync(asked.ServiceUrl, asked.Conversation!.Id!, shown, context.Reference.ApplyTo(message), cancellation, targeted);
                return shown;
            }

            if (isEarlier && await IsQueuedAsync(key, cancellation))
                return null;
            return targeted ? await SendTargetedAsync(context, message, cancellation) : await SendToChatAsync(context, message, cancellation);
        }
        catch (ConnectorException fault)
        {
            // The connector has logged it. An answer that may have arrived is not said twice; one that Teams will never take is not tried again.
            if (shown is null && !fault.MayHaveArrived && fault.Fault is ConnectorFault.Transient or ConnectorFault.Throttled or ConnectorFault.NoToken or ConnectorFault.Unauthorised)
                await QueueAsync(asked, key, message, targeted, cancellation);
            return shown;
        }
    }

    /// <summary>A card that Teams refuses, for its size or else, must not leave a person without an answer: its words come alone.</summary>
    private static async Task<string?> SendToChatAsync(TurnContext context, Activity message, CancellationToken cancellation)
    {
        try
        {
            // An event is no message that could be replied to.
            return (context.Activity.Type == ActivityTypes.Event
                ? await context.SendAsync(message with { ReplyToId = null }, cancellation)
                : await context.ReplyAsync(message, cancellation)).Id;
        }
        catch (ConnectorException fault) when (fault.Fault is ConnectorFault.TooLarge or ConnectorFault.Rejected && message.Attachments is not null)
        {
            return (await context.ReplyAsync(message with { Text = message.Text ?? message.Summary, Attachments = null, Entities = null }, cancellation)).Id;
        }
    }

    /// <summary>To the asker alone within the chat; where Teams has no such message, in the asker's own chat with the bot, which has to say where the question came from.</summary>
    private async Task<string?> SendTargetedAsync(TurnContext context, Activity message, CancellationToken cancellation)
    {
        var asked = context.Activity;
        try
        {
            return (await context.SendTargetedAsync(message with { Recipient = new ChannelAccount { Id = asked.From?.Id, Name = asked.From?.Name, IsTargeted = true } }, cancellation)).Id;
        }
        catch (ConnectorException fault) when (!fault.MayHaveArrived && fault.Fault is ConnectorFault.Rejected or ConnectorFault.Blocked or ConnectorFault.Gone or ConnectorFault.TooLarge && asked.From?.Id is not null)
        {
            var own = await OwnChatAsync(context, cancellation);
            if (own is not null)
                await context.Connector.SendAsync(asked.ServiceUrl, own, ForOwnChat(message, asked, own), cancellation);
            return null;
        }
    }

    private static Activity ForOwnChat(Activity message, Activity asked, string own)
    {
        var from = asked.Conversation?.Name is { Length: > 0 } name ? $"the chat “{Cards.CardText.Escape(name)}”" : "a chat with others";
        var note = $"You asked me this privately in {from}, so the answer comes here.";
        return message with
        {
            Text = string.IsNullOrEmpty(message.Text) ? note : $"{note}\n\n{message.Text}",
            ReplyToId = null,
            Conversation = new ConversationAccount { Id = own, ConversationType = ConversationTypes.Personal, TenantId = asked.Conversation?.TenantId },
        };
    }

    private async Task<string?> OwnChatAsync(TurnContext context, CancellationToken cancellation)
    {
        var asked = context.Activity;
        await using var scope = scopes.CreateAsyncScope();
        var known = await Asker(scope.ServiceProvider.GetRequiredService<CommitteeDb>(), asked).Select(p => p.PersonalConversationId).FirstOrDefaultAsync(cancellation);
        return known ?? (await context.Connector.CreateConversationAsync(
            asked.ServiceUrl, ConversationParameters.Personal(asked.Recipient is { } bot ? bot with { IsTargeted = null } : null, asked.From!, asked.Conversation?.TenantId), cancellation)).Id;
    }

    private static IQueryable<PersonRow> Asker(CommitteeDb db, Activity asked) => asked.From?.AadObjectId is { Length: > 0 } directory
        ? db.People.Where(p => p.AadObjectId == directory)
        : db.People.Where(p => p.TeamsId == asked.From!.Id && p.AadObjectId == null);

    /// <summary>A second delivery says the answer itself unless the outbox has begun to.</summary>
    private async Task<bool> IsQueuedAsync(string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var outboxKey = OutboxKey(key);
        if (!await db.Outbox.AsNoTracking().AnyAsync(o => o.Key == outboxKey, cancellation))
            return false;
        return await db.Outbox.Where(o => o.Key == outboxKey && o.State == MessageState.Waiting).ExecuteDeleteAsync(cancellation) == 0;
    }

    private async Task QueueAsync(Activity asked, string key, Activity message, bool targeted, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        long? person = targeted ? await Asker(db, asked).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancellation) : null;
        if (targeted && person is null)
            return;

        db.Outbox.Add(new OutboxMessageRow
        {
            Key = OutboxKey(key),
            Kind = MessageKind.Notice,
            PersonId = person,
            ConversationId = targeted ? null : asked.Conversation!.Id,
            Occasion = "an answer that Teams did not take at once",
            Content = JsonSerializer.Serialize(targeted ? message with { ReplyToId = null, Conversation = null } : message, ProtocolJson.Default.Activity),
            CreatedAt = now,
            DueAt = now + FirstRetry,
            UsefulUntil = now + UsefulTime,
            State = MessageState.Waiting,
        });
        await db.SaveChangesAsync(cancellation);
    }

    private static string OutboxKey(string key) => $"answer\n{key}";
}
