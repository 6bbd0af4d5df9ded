namespace CommitteeBot.Meetings.Roster;

/// <summary>Replies when two names are made one person.</summary>
internal static class MergePeopleWords
{
    public const string OfficersOnly = "Only an officer can say that two names are one person.";
    public const string NotFound = "I know of no such change.";
    public const string Undo = "Undo";

    public static string NotOnRoster(string name) =>
        $"I don't know which person on the roster “{name}” is, so nothing was changed. Type “roster” to see who is on it.";

    public static string AreOne(string name) => $"That is {name} already.";

    public static string HasAccount(string from, string into) =>
        $"{from} has a Teams account of their own, so they stay two people. The other way round works if {into} has none: type "
            + $"“merge {into} into {from}”.";

    public static string Merged(string from, string into) =>
        $"{from} and {into} are one person now: what is written under either name is {into}'s.";

    public static string Undone(string name) => $"{name} is somebody else again.";

    public static string AlreadyUndone(string name) => $"{name} was taken apart already.";

    public static string NotMerged(string name) => $"“{name}” is nobody's other name.";
}
