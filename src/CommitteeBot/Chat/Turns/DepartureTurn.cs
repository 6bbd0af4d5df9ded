using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// A way to reach people is gone: the app was uninstalled, the bot was put out of a chat, or a channel or team was deleted. What was kept of the
/// conversation goes with it, so that nothing is ever sent there; an installation later begins anew, with a welcome. Actions and minutes stay, for they
/// belong to the committee. An archived team is only read-only, and may come back with what its chats are tied to.
/// </summary>
internal sealed class DepartureTurn(CommitteeDb db)
{
    private static readonly string[] TeamEnds = ["teamDeleted", "teamHardDeleted"];

    /// <summary>Whether the activity tells of an end.</summary>
    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true,
        ActivityTypes.ConversationUpdate => BotWasRemoved(activity) || TeamsChannelData.From(activity).EventType is "channelDeleted" or "teamDeleted" or "teamHardDeleted",
        _ => false,
    };

    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var place = TeamsChannelData.From(activity);
        var id = activity.Conversation!.Id!;
        var ended = place switch
        {
            // The event comes in the team's own conversation, and names the channel that is gone.
            { EventType: "channelDeleted", ChannelId: { Length: > 0 } channel } => await UnderAsync(channel, cancellation),
            { EventType: "channelDeleted" } => [],
            { TeamId: { Length: > 0 } team } when TeamEnds.Contains(place.EventType) || GroupChat.Includes(activity) =>
                await db.Conversations.Where(c => c.Id == id || c.TeamId == team).ToListAsync(cancellation),
            _ => await UnderAsync(id, cancellation),
        };
        var ids = ended.Select(c => c.Id).ToList();
        foreach (var person in await db.People.Where(p => p.PersonalConversationId != null && ids.Contains(p.PersonalConversationId)).ToListAsync(cancellation))
            person.PersonalConversationId = null;
        foreach (var conversation in ids)
            db.ConversationMemories.RemoveRange(await db.ConversationMemories.Where(m => m.ConversationId == conversation || m.ConversationId.StartsWith(conversation + "\n")).ToListAsync(cancellation));
        db.Conversations.RemoveRange(ended);
        return TurnResult.NoReply.Instance;
    }

    /// <summary>A channel with its threads.</summary>
    private Task<List<ConversationRow>> UnderAsync(string id, CancellationToken cancellation) =>
        db.Conversations.Where(c => c.Id == id || c.Id.StartsWith(id + ";messageid=")).ToListAsync(cancellation);

    private static bool BotWasRemoved(Activity activity) => activity.Recipient?.Id is { } bot && activity.MembersRemoved?.Any(m => m.Id == bot) == true;
}
