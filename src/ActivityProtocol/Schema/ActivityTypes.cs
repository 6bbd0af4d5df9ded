namespace ActivityProtocol.Schema;

/// <summary>The kinds of activity that Teams sends or takes.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody or the bot says something.</summary>
    public const string Message = "message";
    /// <summary>A message was edited, undeleted or otherwise changed; the id is the message's own.</summary>
    public const string MessageUpdate = "messageUpdate";
    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";
    /// <summary>A reaction was put on or taken off.</summary>
    public const string MessageReaction = "messageReaction";
    /// <summary>A call that waits for its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";
    /// <summary>Something outside the chat, such as a meeting that starts.</summary>
    public const string Event = "event";
    /// <summary>Members or names of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";
    /// <summary>The app was added to or removed from a conversation.</summary>
    public const string InstallationUpdate = "installationUpdate";
    /// <summary>The other side is writing.</summary>
    public const string Typing = "typing";
    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/> in Teams.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";
    /// <summary>A group chat or the chat of a meeting.</summary>
    public const string GroupChat = "groupChat";
    /// <summary>A thread in a team's channel.</summary>
    public const string Channel = "channel";
}

/// <summary>Names of invokes that Teams sends.</summary>
public static class InvokeNames
{
    /// <summary>
    /// An Action.Execute of an Adaptive Card, or its refresh; answered by an <see cref="AdaptiveCardInvokeResponse"/>.
    /// </summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";
    /// <summary>A person's thumb and words about a message; answered by 200 without a body.</summary>
    public const string MessageSubmitAction = "message/submitAction";
    /// <summary>The bot's own form for feedback is asked for.</summary>
    public const string MessageFetchTask = "message/fetchTask";
    /// <summary>A dialog is asked for.</summary>
    public const string TaskFetch = "task/fetch";
    /// <summary>A dialog was filled in.</summary>
    public const string TaskSubmit = "task/submit";
    /// <summary>A search by the message extension.</summary>
    public const string ComposeExtensionQuery = "composeExtension/query";
    /// <summary>A hit of that search was chosen.</summary>
    public const string ComposeExtensionSelectItem = "composeExtension/selectItem";
    /// <summary>A link that the app unfurls.</summary>
    public const string ComposeExtensionQueryLink = "composeExtension/queryLink";
    /// <summary>The dialog of a message extension's action is asked for.</summary>
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";
    /// <summary>A message extension's action was sent.</summary>
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
    /// <summary>A person allowed or refused a file that the bot offers.</summary>
    public const string FileConsent = "fileConsent/invoke";
    /// <summary>Suggestions while a person types into a card's input.</summary>
    public const string Search = "application/search";
    /// <summary>A sign-in came back with a code.</summary>
    public const string SignInVerifyState = "signin/verifyState";
    /// <summary>A sign-in came back with a token to exchange.</summary>
    public const string SignInTokenExchange = "signin/tokenExchange";
}

/// <summary>Names of events that Teams sends; the meeting ones need the app's consent in that meeting.</summary>
public static class EventNames
{
    /// <summary>Somebody joined as the first (not the scheduled time).</summary>
    public const string MeetingStart = "application/vnd.microsoft.meetingStart";
    /// <summary>The last one left.</summary>
    public const string MeetingEnd = "application/vnd.microsoft.meetingEnd";
    /// <summary>Somebody joined.</summary>
    public const string MeetingParticipantJoin = "application/vnd.microsoft.meetingParticipantJoin";
    /// <summary>Somebody left.</summary>
    public const string MeetingParticipantLeave = "application/vnd.microsoft.meetingParticipantLeave";
}

/// <summary>
/// What happened to a message, as <see cref="TeamsChannelData.EventType"/> says it in an update or a deletion.
/// </summary>
public static class MessageEventTypes
{
    /// <summary>Its writer changed it (<see cref="ActivityTypes.MessageUpdate"/>).</summary>
    public const string Edited = "editMessage";
    /// <summary>Its writer took the deletion back (<see cref="ActivityTypes.MessageUpdate"/>).</summary>
    public const string Undeleted = "undeleteMessage";
    /// <summary>Its writer deleted it (<see cref="ActivityTypes.MessageDelete"/>).</summary>
    public const string Deleted = "softDeleteMessage";
}

/// <summary>Ids of channels.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";
}
