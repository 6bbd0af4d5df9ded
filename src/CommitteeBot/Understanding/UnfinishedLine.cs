using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>A line that was sent too early, "give 10 to": what it would change isn't known yet.</summary>
internal static partial class UnfinishedLine
{
    public static bool Is(string line) => Open().IsMatch(line);

    /// <summary>
    /// A word behind which another has to stand; "to" and its like only where they belong to the command: "find out whose it
    /// is, and who it belongs to" is whole.
    /// </summary>
    [GeneratedRegex(
        @"\s(?:the|and|or|but)\W*$|\d\s(?:to(?:\s+be)?|by|until|till|for|from)\W*$"
            + @"|^\W*(?:(?:please|and|so)\W+)*(?:give|pass|hand|(?:re)?assign|move|push|bump|extend|apologies|apols|regrets|action)\b"
            + @"[^?]{0,30}\s(?:to|from|by|until|till|for)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Open();
}
