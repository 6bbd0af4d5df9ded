using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// A conversation has ended: the app was uninstalled, the bot was removed from a chat, or a channel or team was
/// deleted. What was stored about the conversation is deleted, so that nothing is ever sent there; a later installation
/// starts afresh, with a welcome. Actions and minutes stay, because they belong to the committee. An archived team is
/// only read-only and may come back.
/// </summary>
internal sealed class DepartureTurn(CommitteeDb db)
{
    private static readonly string[] TeamEnds = ["teamDeleted", "teamHardDeleted"];

    /// <summary>True for an activity that ends a conversation.</summary>
    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true,
        ActivityTypes.ConversationUpdate =>
            BotWasRemoved(activity)
                || TeamsChannelData.From(activity).EventType is "channelDeleted" or "teamDeleted" or "teamHardDeleted",
        _ => false,
    };

    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var place = TeamsChannelData.From(activity);
        var id = activity.Conversation!.Id!;
        var ended = place switch
        {
            // The event is sent to the team's own conversation and names the deleted channel.
            { EventType: "channelDeleted", ChannelId: { Length: > 0 } channel } =>
                await UnderAsync(channel, cancellation),
            { EventType: "channelDeleted" } => [],
            { TeamId: { Length: > 0 } team } when TeamEnds.Contains(place.EventType) || GroupChat.Includes(activity) =>
                await db.Conversations.Where(c => c.Id == id || c.TeamId == team).ToListAsync(cancellation),
            _ => await UnderAsync(id, cancellation),
        };
        var ids = ended.Select(c => c.Id).ToList();
        foreach (
            var person in await db.People.Where(
                p => p.PersonalConversationId != null && ids.Contains(p.PersonalConversationId))
                .ToListAsync(cancellation))
            person.PersonalConversationId = null;
        foreach (var conversation in ids)
            db.ConversationMemories.RemoveRange(
                await db.ConversationMemories.Where(
                    m => m.ConversationId == conversation || m.ConversationId.StartsWith(conversation + "\n"))
                    .ToListAsync(cancellation));
        db.Conversations.RemoveRange(ended);
        return TurnResult.NoReply.Instance;
    }

    /// <summary>A channel with its threads.</summary>
    private Task<List<ConversationRow>> UnderAsync(string id, CancellationToken cancellation) =>
        db.Conversations.Where(c => c.Id == id || c.Id.StartsWith(id + ";messageid=")).ToListAsync(cancellation);

    private static bool BotWasRemoved(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersRemoved?.Any(m => m.Id == bot) == true;
}
