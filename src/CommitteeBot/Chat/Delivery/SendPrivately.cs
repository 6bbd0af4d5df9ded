using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Sends a message to one person of a group chat or channel: there, so that only they see it, or, where the channel
/// can't do that, in their one-to-one chat. If that fails too, the note in the group has told them to ask there.
/// </summary>
internal sealed partial class SendPrivately(IServiceScopeFactory scopes, ILogger<SendPrivately> logger)
{
    /// <returns>Conversation id, a line feed, message id; null where it could not be said, or where the channel gave it
    /// no id.</returns>
    public async Task<string?> RunAsync(TurnContext context, ComposedMessage message, CancellationToken cancellation)
    {
        try
        {
            return Key(context.Activity.Conversation!.Id!, await context.SendTargetedAsync(message.Utf8, cancellation));
        }
        catch (ConnectorException fault) when (!fault.MayHaveArrived)
        {
            NoTargeted(fault.Fault.ToString());
            return await InOwnChatAsync(context, message.Activity, cancellation);
        }
        catch (ConnectorException fault)
        {
            // Twice to the same person would be worse than once in doubt.
            NoTargeted(fault.Fault.ToString());
            return null;
        }
    }

    private async Task<string?> InOwnChatAsync(TurnContext context, Activity message, CancellationToken cancellation)
    {
        var (directory, teams) = (context.Activity.From?.AadObjectId, context.Activity.From?.Id);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var own = await db.People.AsNoTracking().Where(
            p => directory != null ? p.AadObjectId == directory : p.TeamsId == teams && p.AadObjectId == null)
            .Join(
                db.Conversations, p =>
                    p.PersonalConversationId, c =>
                        c.Id, (_, c) => new { c.Id, c.ServiceUrl }).FirstOrDefaultAsync(cancellation);
        if (own is null)
            return null;

        var text = message.Text is { Length: > 0 } said
            ? $"{DeliveryWords.AskedInGroup}\n\n{said}"
            : DeliveryWords.AskedInGroup;
        var there = message with
        {
            Text = text,
            ReplyToId = null,
            Recipient = context.Activity.From,
            ServiceUrl = own.ServiceUrl,
            Conversation = new ConversationAccount
            {
                Id = own.Id,
                ConversationType = "personal",
                TenantId = message.Conversation?.TenantId,
            },
        };
        try
        {
            return Key(own.Id, await context.Connector.SendAsync(own.ServiceUrl, own.Id, there, cancellation));
        }
        catch (ConnectorException fault)
        {
            NotSaid(fault.Fault.ToString());
            return null;
        }
    }

    /// <summary>A channel that has taken a message need not say under which id.</summary>
    private static string? Key(string conversation, ResourceResponse posted) =>
        posted.Id is { Length: > 0 } id ? $"{conversation}\n{id}" : null;

    [LoggerMessage(12, LogLevel.Information, "A message to one person of a chat was not taken ({Fault}); their own chat is tried.")]
    private partial void NoTargeted(string fault);

    [LoggerMessage(13, LogLevel.Warning, "What was for the asker alone could not be said in their own chat either ({Fault}).")]
    private partial void NotSaid(string fault);
}
