using CommitteeBot.Cards;

namespace CommitteeBot.Import.Versions;

/// <summary>Every sentence about versions of minutes.</summary>
internal static class VersionWords
{
    private const int MaxName = 60;

    public static string Both(string newer, string older) => $"{Name(newer)} and {Name(older)}";

    public static string Replaced(string newer, string older) => $"{Name(newer)} took the place of {Name(older)}";

    public static string Joined(string newer, string older) =>
        $"✓ {Name(newer)} is now the version in use. {Name(older)} is kept as an earlier one.";

    public static string Used(string used, string other) =>
        $"✓ {Name(used)} is in use again. {Name(other)} is kept beside it.";

    public static string Split(string one, string other) => $"✓ {Name(one)} and {Name(other)} are two meetings now.";

    public static string NoLines(string file) =>
        $"I haven't kept the text of {Name(file)}. Send me the file again. Nothing was changed.";

    public static string Superseded(string newer) =>
        $"That's an earlier version of these minutes: {Name(newer)} is in use. To use the earlier one, type **review**. "
            + "Nothing was changed.";

    private static string Name(string file) => $"“{CardText.Truncate(file, MaxName)}”";
}
