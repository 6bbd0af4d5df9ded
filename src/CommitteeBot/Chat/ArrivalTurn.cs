using ActivityProtocol.Schema;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>The bot was added to a chat, or somebody joined one. It says hello once in each conversation, to the conversation and to nobody alone.</summary>
internal sealed class ArrivalTurn(CommitteeDb db)
{
    public Task<TurnResult> RunAsync(Turn turn, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var activity = turn.Activity;
        var botId = activity.Recipient?.Id;
        if (activity.Type == ActivityTypes.InstallationUpdate && activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
        {
            // Without the app there is no way in; a later installation starts with a new reference and a new welcome.
            db.Conversations.Remove(turn.Conversation);
            return Task.FromResult<TurnResult>(TurnResult.Silent.Instance);
        }

        var botCame = activity.Type == ActivityTypes.InstallationUpdate
            ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
            : activity.MembersAdded?.Any(m => m.Id == botId) == true;
        if (!botCame || turn.Conversation.IsWelcomed)
            return Task.FromResult<TurnResult>(TurnResult.Silent.Instance);

        turn.Conversation.IsWelcomed = true;
        return Task.FromResult<TurnResult>(new TurnResult.Said(HelpReply.Welcome(turn)));
    }
}
