using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Cells that say no more than that they say what stands above them.</summary>
internal static partial class RowAbove
{
    public static bool IsSame(string cell) => SaysTheSame().IsMatch(cell);

    /// <param name="last">What the column said last; kept for the rows that follow.</param>
    public static string Fill(string cell, ref string last)
    {
        if (SaysTheSame().IsMatch(cell))
            return last;
        if (cell.Length > 0)
            last = cell;
        return cell;
    }

    [GeneratedRegex(
        @"^\W{0,2}(?:as\s(?:above|before|previous(?:ly)?)|(?:the\s)?same(?:\s(?:as\s)?above)?|see\sabove|"
            + @"ditto|do\.|id\.|idem)\W{0,2}$"
            + @"|^\s*(?:[""”“″〃‟„'’]{1,2}|,,)\s*$|^-\s*(?:[""”“]|do)\s*-$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysTheSame();
}
