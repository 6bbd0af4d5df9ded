namespace CommitteeBot.Import.Library;

/// <summary>What officers are told about the files of a library.</summary>
internal static class LibraryWords
{
    public const string Hidden = "hidden in the library";
    public const string TakenOut = "taken out of the library";

    public static string TooLarge(string file, long megabytes, string committee) =>
        $"“{file}” in the library of the {committee} is too large to read ({megabytes} MB), so I left it out. Save a smaller "
            + "version of it there, such as the minutes without their papers.";

    public static string NotRead(string file, string committee, string why) =>
        $"I couldn't take in “{file}” from the library of the {committee}. {why}";

    public static string HeldBack(string file, string committee, string word) =>
        $"“{file}” in the library of the {committee} says “{word}”. Nobody but officers sees it until one of you has opened it: "
            + "type “review”.";

    public static string Gone(string file, string committee) =>
        $"“{file}” was deleted or moved out of the library of the {committee}. I keep its minutes, and nobody but officers sees "
            + "them until one of you has opened them again: type “review”.";

    public static string Arrived(string committee) =>
        $"Minutes have come in from the library of the {committee}. Type “review” to check what I read.";
}
