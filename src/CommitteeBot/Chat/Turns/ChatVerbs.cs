using CommitteeBot.Answers;
using CommitteeBot.Digests;
using CommitteeBot.Meetings;
using CommitteeBot.Register;

namespace CommitteeBot.Chat.Turns;

/// <summary>The verbs of buttons that belong to no single slice.</summary>
internal static class ChatVerbs
{
    public const string ListActions = "list-actions";
    public const string NextMeeting = "next-meeting";
    public const string Digest = "digest";

    /// <summary>Buttons that change nothing need not queue with the writers.</summary>
    public static bool IsReadOnly(string verb) => verb is ListActions or NextMeeting or Digest or RegisterVerbs.Show or RegisterVerbs.Refresh or RegisterVerbs.History or RegisterVerbs.List
        or AnswerVerbs.OpenPassage or AnswerVerbs.ClerkShow or DigestVerbs.Page or DigestVerbs.List or DigestVerbs.Draft or DigestVerbs.Report
        || Meetings.MeetingVerbs.OnlyShows(verb);
}
