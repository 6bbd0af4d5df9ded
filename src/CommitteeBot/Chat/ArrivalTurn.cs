using ActivityProtocol.Schema;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>The bot was added to a chat, or somebody joined one. It says hello once in each conversation, to the conversation and to nobody alone.</summary>
internal sealed class ArrivalTurn(CommitteeDb db)
{
    public async Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        var botId = activity.Recipient?.Id;
        if (activity.Type == ActivityTypes.InstallationUpdate && activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
        {
            // Without the app there is no way in; a later installation starts with a new reference and a new welcome.
            await ForgetAsync(turn.Conversation.Id, cancellation);
            if (turn.Speaker.Person.PersonalConversationId == turn.Conversation.Id)
                turn.Speaker.Person.PersonalConversationId = null;
            db.Conversations.Remove(turn.Conversation);
            return TurnResult.Silent.Instance;
        }

        if (TeamsChannelData.Of(activity) is { EventType: "channelDeleted", ChannelId: { } deleted })
            await ForgetAsync(deleted, cancellation);

        var botCame = activity.Type == ActivityTypes.InstallationUpdate
            ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
            : activity.MembersAdded?.Any(m => m.Id == botId) == true;
        if (!botCame || turn.Conversation.IsWelcomed)
            return TurnResult.Silent.Instance;

        turn.Conversation.IsWelcomed = true;
        return new TurnResult.Said(HelpReply.Welcome(turn));
    }

    /// <summary>A channel goes with the threads in it that the bot was spoken to in, and a chat with the way to its person.</summary>
    private async Task ForgetAsync(string id, CancellationToken cancellation)
    {
        var thread = id + ";messageid=";
        db.Conversations.RemoveRange(await db.Conversations.Where(c => c.Id == id || c.Id.StartsWith(thread)).ToListAsync(cancellation));
        foreach (var person in await db.People.Where(p => p.PersonalConversationId == id).ToListAsync(cancellation))
            person.PersonalConversationId = null;
    }
}
