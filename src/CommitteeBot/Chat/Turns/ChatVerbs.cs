namespace CommitteeBot.Chat.Turns;

/// <summary>The verbs of buttons that belong to no single slice.</summary>
internal static class ChatVerbs
{
    public const string ListActions = "list-actions";
    public const string NextMeeting = "next-meeting";
    public const string Digest = "digest";
    public const string Help = "help";
}
