using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Tells whether others can read the reply. Teams names the type of every conversation; if it is missing, anything that
/// points to a group or a team counts as one, because a group mistaken for a one-to-one chat would leak. A message
/// extension is also used in a chat between two people, which has an id of its own kind: somebody else reads that too.
/// </summary>
internal static class GroupChat
{
    public static bool Includes(Activity activity) => activity.Conversation switch
    {
        { Id: { } id } when id.EndsWith("@unq.gbl.spaces", StringComparison.Ordinal) => true,
        { ConversationType: { } kind } => kind != ConversationTypes.Personal,
        { IsGroup: true } => true,
        { Id: { } id } when id.StartsWith("19:", StringComparison.Ordinal)
            && id.Contains("@thread.", StringComparison.Ordinal) =>
            true,
        _ => TeamsChannelData.From(activity).TeamId is not null,
    };

    /// <summary>
    /// False also for a message in a group that was sent to the bot alone: it is answered the same way, whoever else is
    /// in the chat.
    /// </summary>
    public static bool IsReplyPublic(Activity activity) => Includes(activity) && !IsTargeted(activity);

    /// <summary>A message in a group that was sent to the bot alone.</summary>
    public static bool IsTargeted(Activity activity) => activity.Recipient?.IsTargeted == true && Includes(activity);
}
