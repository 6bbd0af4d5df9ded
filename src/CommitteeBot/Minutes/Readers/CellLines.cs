using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers;

/// <summary>The lines and points of a cell, written in the one line that its row has.</summary>
internal static partial class CellLines
{
    /// <summary>Ends a line within a cell.</summary>
    public const char Break = '\u2028';

    /// <summary>Stands before a point of a list.</summary>
    public const string Point = "• ";

    /// <param name="cell">As it was read, its lines apart.</param>
    public static string Write(string cell) =>
        string.Join(
            Break,
            cell.Replace('|', '¦').Split('\n', Break).Select(l => Spaces().Replace(l, " ").Trim())
                .Where(l => l.Length > 0));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
