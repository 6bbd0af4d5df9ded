using ActivityProtocol.Auth;
using ActivityProtocol.Connector;
using ActivityProtocol.Schema;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>Where a row is to be said.</summary>
/// <param name="ConversationId">Null where a chat with the person has to be made first.</param>
internal sealed record Address(string ServiceUrl, string? TenantId, string? BotId, string? ConversationId, string? ConversationType, ChannelAccount? To)
{
    /// <summary>What the limits of Teams count by.</summary>
    public string ThrottleKey => ConversationId ?? To!.Id!;

    public Activity ApplyTo(Activity message) => new ConversationReference
    {
        ServiceUrl = ServiceUrl,
        ChannelId = "msteams",
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = ConversationType, TenantId = TenantId },
        Bot = BotId is null ? null : new ChannelAccount { Id = BotId },
        User = To,
    }.ApplyTo(message);

    public ConversationParameters ToConversationParameters() => ConversationParameters.Personal(BotId is null ? null : new ChannelAccount { Id = BotId }, To!, TenantId);
}

/// <summary>Finds how to reach the recipient of a row.</summary>
internal sealed class FindAddress(CommitteeDb db, BotSettings bot)
{
    /// <returns>The address, or why there is none.</returns>
    public async Task<(Address? Address, string? Reason)> RunAsync(OutboxMessageRow row, CancellationToken cancellation)
    {
        if (row.ConversationId is { } id)
        {
            // A channel is spoken in at its own id, which begins a new thread; the bot has been spoken to in threads of it.
            var thread = id + ";messageid=";
            var chat = await db.Conversations.AsNoTracking().Where(c => c.Id == id || c.Id.StartsWith(thread)).OrderByDescending(c => c.LastSeenAt).FirstOrDefaultAsync(cancellation);
            return chat is null ? (null, MessageReason.Uninstalled) : UnlessOtherBot(chat, id, null);
        }

        if (row.Person is not { } person)
            return (null, MessageReason.NeverMet);
        var to = person.TeamsId is null ? null : new ChannelAccount { Id = person.TeamsId, Name = person.Name, AadObjectId = person.AadObjectId };
        if (person.PersonalConversationId is { } own && await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == own, cancellation) is { } known)
            return UnlessOtherBot(known, own, to);

        // The person was met in a group only, or their chat is gone: any conversation of the same tenant shows the way.
        var way = to is null ? null : await db.Conversations.AsNoTracking()
            .Where(c => c.BotId != null && (person.TenantId == null || c.TenantId == person.TenantId)).OrderByDescending(c => c.LastSeenAt).FirstOrDefaultAsync(cancellation);
        return way is null ? (null, MessageReason.NeverMet) : UnlessOtherBot(way, null, to);
    }

    /// <summary>A store that was copied to try something out must not speak to the people in it.</summary>
    private (Address?, string?) UnlessOtherBot(ConversationRow row, string? id, ChannelAccount? to) =>
        bot.AppId is { } app && row.BotId is { } foreign && !foreign.EndsWith(app, StringComparison.OrdinalIgnoreCase)
            ? (null, MessageReason.OtherBot)
            : (new Address(row.ServiceUrl, row.TenantId, row.BotId, id, id is null || row.Kind is null ? "personal" : row.Kind, to), null);
}
