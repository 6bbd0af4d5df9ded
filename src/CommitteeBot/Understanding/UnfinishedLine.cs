using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>A line that was sent too early, "give 10 to": what it would change isn't known yet.</summary>
internal static partial class UnfinishedLine
{
    public static bool Is(string line) => Open().IsMatch(line);

    /// <summary>A word behind which another has to stand.</summary>
    [GeneratedRegex(@"\s(?:to(?:\s+be)?|from|and|or|but|the|an?|of|by|for|with|until"
        + @"|before)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Open();
}
