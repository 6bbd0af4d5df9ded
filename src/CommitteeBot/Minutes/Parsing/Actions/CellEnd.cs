using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Owner and day that stand at the end of a cell: "Ring the depot Jo Hart 3 June".</summary>
internal static class CellEnd
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
            if (char.IsUpper(end.FirstOrDefault()) && names.AreKnown(end))
                return (string.Join(' ', words[..^count]).TrimEnd(Marks), end);
        }

        return (cell, null);
    }

    public static bool IsDate(string text) =>
        DueCell.IsDue(text) || (PrintedDate.First(text) is { } date && date.Text.Length * 2 > text.Length);
}
