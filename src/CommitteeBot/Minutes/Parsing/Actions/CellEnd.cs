using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Owner and day that stand at the end of a cell: "Ring the depot Jo Hart 3 June".</summary>
internal static partial class CellEnd
{
    private const int MaxDateWords = 5;
    private const int MaxNameWords = 7;

    private static readonly char[] Marks = [' ', ',', ';', ':', '–', '—', '-', '(', ')', '/', '\u2028'];

    public static (string Before, string? Due) Due(string cell)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MaxDateWords, words.Length); count > 0; count--)
        {
            var end = string.Join(' ', words[^count..]).Trim(Marks);
            if (IsDate(end))
                return (string.Join(' ', words[..^count]).TrimEnd(Marks), end);
        }

        return (cell, null);
    }

    public static (string Before, string? Owner) Owner(string cell, CellPeople names)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MaxNameWords, words.Length - 2); count > 0; count--)
        {
            var end = string.Join(' ', words[^count..]).Trim(Marks);
            if (!char.IsUpper(end.FirstOrDefault()) || !names.AreKnown(end))
                continue;
            return words[^count][0] == '(' || !GoesOn().IsMatch(words[^(count + 1)])
                ? (string.Join(' ', words[..^count]).TrimEnd(Marks), end)
                : (cell, null);
        }

        return (cell, null);
    }

    /// <summary>"Write to Jo Hart": who stands behind such a word is spoken of, and doesn't do it.</summary>
    [GeneratedRegex(
        @"^(?:to|with|from|for|by|the|an?|of|on|about|and|or|&|behind|against|via|than|as|contact|ask|thank|remind"
            + @"|tell|email|phone|ring"
            + @"|call|invite|meet|see|chase|inform|advise|consult|help|support|replace|congratulate|welcome|brief"
            + @"|visit)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex GoesOn();

    public static bool IsDate(string text) =>
        DueCell.IsDue(text) || (PrintedDate.First(text) is { } date && date.Text.Length * 2 > text.Length);
}
