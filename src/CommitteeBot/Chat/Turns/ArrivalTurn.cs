using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// The bot was added to a chat or team, or people came to one. It says hello once in each conversation, to the conversation and to nobody alone; people
/// who come or go are Teams' own affair, for who belongs to a committee stands in its roster.
/// </summary>
internal static class ArrivalTurn
{
    public static TurnResult Run(Turn turn)
    {
        if (!BotWasAdded(turn.Activity) || turn.Conversation.IsWelcomed)
            return TurnResult.NoReply.Instance;

        turn.Conversation.IsWelcomed = true;
        return new TurnResult.MessageReply(HelpReply.Welcome(turn));
    }

    public static bool BotWasAdded(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? activity.Action?.StartsWith("add", StringComparison.Ordinal) == true
        : activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(m => m.Id == bot) == true;
}
