namespace CommitteeBot.Chat;

/// <summary>The verbs of buttons that belong to no single slice.</summary>
internal static class CardVerb
{
    public const string ListActions = "list-actions";
    public const string NextMeeting = "next-meeting";
    public const string Digest = "digest";
}
