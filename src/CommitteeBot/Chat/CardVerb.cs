using CommitteeBot.Digests;
using CommitteeBot.Register;

namespace CommitteeBot.Chat;

/// <summary>The verbs of buttons that belong to no single slice.</summary>
internal static class CardVerb
{
    public const string ListActions = "list-actions";
    public const string NextMeeting = "next-meeting";
    public const string Digest = "digest";

    /// <summary>Buttons that change nothing need not queue with the writers.</summary>
    public static bool OnlyShows(string verb) => verb is ListActions or NextMeeting or Digest or Verbs.Show or Verbs.Refresh or Verbs.History or Verbs.List
        or Answers.Verbs.OpenPassage or Answers.Verbs.ClerkShow or DigestVerbs.Page or DigestVerbs.List or DigestVerbs.Draft or DigestVerbs.Report
        || Meetings.MeetingVerbs.OnlyShows(verb);
}
