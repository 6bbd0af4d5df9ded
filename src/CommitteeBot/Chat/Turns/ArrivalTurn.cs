using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// The bot was added to a chat or team, or people joined one. The bot says hello once in each conversation, to
/// everybody there. It keeps no list of who joins and leaves: who belongs to a committee is in its roster.
/// </summary>
internal sealed class ArrivalTurn(
    CommitteeDb db, TurnReader reader, GroupScopeReader groupScope, ConversationMembers members,
    InstallerName installer, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        var scope = await ScopeAsync(activity, cancellation);
        var named = await installer.FillAsync(activity, cancellation);

        // Teams reports an installation twice at the same moment; only one of the two may find the conversation new.
        await db.BeginWriteAsync(cancellation);
        var turn = await reader.ReadAsync(named, cancellation, scope);
        if (GroupChat.Includes(activity))
            turn.Conversation.MembersChangedAt = clock.GetUtcNow();
        if (!BotWasAdded(turn.Activity) || turn.Conversation.IsWelcomed)
            return TurnResult.NoReply.Instance;

        turn.Conversation.IsWelcomed = true;
        return new TurnResult.MessageReply(HelpReply.Welcome(turn));
    }

    public static bool BotWasAdded(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
        : activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(m => m.Id == bot) == true;

    /// <summary>The members have changed, so they are read afresh.</summary>
    /// <returns>What may be said there; null in a one-to-one chat.</returns>
    private async Task<ReadScope?> ScopeAsync(Activity activity, CancellationToken cancellation)
    {
        if (!GroupChat.IsReplyPublic(activity))
            return null;
        members.Forget(ChatPlace.From(activity));
        return await groupScope.ReadAsync(activity, cancellation);
    }
}
