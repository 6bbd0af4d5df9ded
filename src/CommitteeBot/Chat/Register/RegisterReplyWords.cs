using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// Sentences about actions in chat that are not on the register's own cards: which action, the running meeting, files.
/// </summary>
internal static class RegisterReplyWords
{
    public const string WhichAction =
        "Which action do you mean? There was no reference in your message, so nothing was changed.";
    public const string StartMembersOnly = "Only the committee's members and officers can start its meeting here.";
    public const string NoMeetingRunning =
        "No meeting is running in this chat. The last one has been summed up and nothing was logged since. Type "
            + "**actions** for the list.";

    public const string WhichCommitteeMeets =
        "I don't know which committee is meeting here. Type “use” with the committee's name or initials, then “start "
            + "meeting”.";

    public const string EndedButNotForAll =
        "The meeting has ended. Not everyone here may see its actions, so ask me for **actions** in a one-to-one chat.";

    public const string ExportMembersOnly = "Only the committee's members and officers can export its actions.";
    public const string AskToBeAdded = "Ask the committee's officer to add you as a member.";
    public const string LocalLink = "The link works on this computer for ten minutes.";
    public const string OpenFile = "Open the file";
    public const string OfferUnreadable = "This file offer has expired. Type **export actions** for a new one.";
    public const string OfferDeclined = "No file was saved. Type **export actions** whenever you want one.";

    public const string OfferOutdated =
        "No file was saved: you can no longer see that committee's actions, or the offer is from an earlier version. "
            + "Type **export actions** for a new one.";

    public static string NameTheAction(string prefix, bool mayMeanMeeting) =>
        $"Add its number, such as {prefix}-1. Type “actions” for the "
            + $"list{(mayMeanMeeting ? ", or “cancel the meeting” if you mean the meeting" : "")}.";

    public static string NotChanged(IEnumerable<string> actions) =>
        $"{string.Join(", ", actions)}: nothing was changed.";

    public static string ChangedSeveral(IEnumerable<string> actions) =>
        $"{string.Join(", ", actions)}: changed as you asked.";

    public static string MeetingStarted(string committee) =>
        $"The **{CardText.Escape(committee)}** meeting has started in this chat. Log actions as they're agreed, such "
            + "as “action JR to send the figures by Friday”; set the agenda item with “item 5”; type “end meeting” for "
            + "the summary.\n\nUntil then I also read messages that don't mention me if they begin with “action” or "
            + "“AP:”, or say that one of you is “to” do something. I ignore all others, so mention me for the rest.";

    public static string MeetingAlreadyRunning(string committee) =>
        $"The **{CardText.Escape(committee)}** meeting is already running in this chat. Log actions as they're agreed; "
            + "“end meeting” gives a summary.";

    public const string BriefLine = "brief as Word";
    public const string MattersLine = "matters arising as Word";
    public const string ExportLine = "export actions";
    public const string Brief = "The brief";
    public const string Matters = "Matters arising";
    public const string Actions = "The actions";

    /// <param name="line">What to type there.</param>
    public static string FilesOnlyOneToOne(string line) =>
        $"I can only send files in a one-to-one chat. Message me directly and type **{line}**.";

    /// <param name="what">As in <c>The actions</c>.</param>
    /// <param name="count">As in <c>3 actions</c>.</param>
    public static string FileDescription(string committee, string what, string count) =>
        $"{what} of the {committee}: {count}";

    public static string FileComesPrivately(string person) =>
        $"{CardText.Escape(person)}, I'll send the file in our one-to-one chat.";

    public static string FileBeingSaved(string file) =>
        $"I'm saving {file} to your OneDrive and will tell you when it's there.";

    public static string FileSaved(string file) => $"{file} is in your OneDrive.";
}
