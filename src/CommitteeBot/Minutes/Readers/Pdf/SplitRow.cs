using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A row of a table that the end of a page has cut in two.</summary>
internal static class SplitRow
{
    /// <summary>
    /// The whole row; null where the second piece is a row of its own: it has something in its first cell that begins
    /// anew, or a date where the first piece has one.
    /// </summary>
    public static string? Join(string above, string below)
    {
        var first = Cells(above);
        var rest = Cells(below);
        if (first is null || rest is null || first.Length != rest.Length || (rest[0].Length > 0 && !IsRest(first, rest))
            || rest.Zip(first).All(c => c.First.Length == 0 || c.Second.Length == 0)
            || rest.Zip(first).Any(c => IsDate(c.First) && IsDate(c.Second)))
            return null;
        return $"| {string.Join(" | ", first.Zip(rest, JoinCell))} |";
    }

    private static string JoinCell(string above, string below) =>
        above.Length == 0 ? below : below.Length == 0 ? above : BrokenCell.Join(above, below);

    /// <summary>The end of a sentence, with nothing beside it or with the rest of what was broken beside it.</summary>
    private static bool IsRest(string[] above, string[] rest) =>
        char.IsLower(rest[0][0]) && above[0].Length > 0
        && (rest.Skip(1).All(c => c.Length == 0)
            || rest.Zip(above).Skip(1).Any(c => c.First.Length > 0 && BrokenCell.IsBroken(c.Second, c.First)));

    private static bool IsDate(string cell) => PrintedDate.First(cell) is not null;

    private static string[]? Cells(string row) =>
        row.Length > 4 && row.StartsWith("| ", StringComparison.Ordinal) && row.EndsWith(" |", StringComparison.Ordinal)
            ? row[1..^1].Split('|', StringSplitOptions.TrimEntries)
            : null;
}
