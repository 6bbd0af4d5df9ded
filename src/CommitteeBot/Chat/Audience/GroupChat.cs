using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Whether others can read along. Teams names the type of every conversation; where it is missing, whatever speaks of a group or a team is taken for one,
/// since a group that is taken for a chat of two gives things away. A message extension is also used in the chat of two people, whom Teams gives an id of
/// its own kind: there somebody else reads along.
/// </summary>
internal static class GroupChat
{
    public static bool Includes(Activity activity) => activity.Conversation switch
    {
        { Id: { } id } when id.EndsWith("@unq.gbl.spaces", StringComparison.Ordinal) => true,
        { ConversationType: { } kind } => kind != ConversationTypes.Personal,
        { IsGroup: true } => true,
        { Id: { } id } when id.StartsWith("19:", StringComparison.Ordinal) && id.Contains("@thread.", StringComparison.Ordinal) => true,
        _ => TeamsChannelData.From(activity).TeamId is not null,
    };
}
