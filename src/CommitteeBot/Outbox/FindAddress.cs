using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>Finds the conversation in which the recipient of a message can be reached.</summary>
internal sealed class FindAddress(CommitteeDb db, BotSettings bot)
{
    /// <returns>The address, or the reason why there is none.</returns>
    public async Task<(Address? Address, string? Reason)> RunAsync(OutboxMessageRow row, CancellationToken cancellation)
    {
        if (row.ConversationId is { } id)
        {
            // Posting to a channel's own id begins a new thread; the conversations that are stored may be threads of
            // it.
            var thread = id + ";messageid=";
            var chat = await db.Conversations.AsNoTracking().Where(c => c.Id == id || c.Id.StartsWith(thread))
                .OrderByDescending(c => c.LastSeenAt).FirstOrDefaultAsync(cancellation);
            return chat is null ? (null, MessageReason.Uninstalled) : UnlessOtherBot(chat, id, null);
        }

        if (row.Person is not { } person)
            return (null, MessageReason.NeverMet);
        var to = person.TeamsId is null ? null
            : new ChannelAccount { Id = person.TeamsId, Name = person.Name, AadObjectId = person.AadObjectId };
        if (person.PersonalConversationId is { } own && await db.Conversations.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == own, cancellation) is { } known)
            return UnlessOtherBot(known, own, to);

        // The person was met in a group only, or their chat is gone: the service URL of any conversation in the same
        // tenant will do.
        var way = to is null ? null : await db.Conversations.AsNoTracking()
            .Where(c => c.BotId != null && (person.TenantId == null || c.TenantId == person.TenantId))
                .OrderByDescending(c => c.LastSeenAt).FirstOrDefaultAsync(cancellation);
        return way is null ? (null, MessageReason.NeverMet) : UnlessOtherBot(way, null, to);
    }

    /// <summary>A copy of the store that is used for a trial must not write to the people in it.</summary>
    private (Address?, string?) UnlessOtherBot(ConversationRow row, string? id, ChannelAccount? to) =>
        bot.AppId is { } app && row.BotId is { } foreign && !foreign.EndsWith(app, StringComparison.OrdinalIgnoreCase)
            ? (null, MessageReason.OtherBot)
            : (new Address(row.ServiceUrl, row.TenantId, row.BotId, id,
                id is null || row.Kind is null ? "personal" : row.Kind, to), null);
}
