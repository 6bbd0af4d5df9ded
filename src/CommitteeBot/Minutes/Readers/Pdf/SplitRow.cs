namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A row of a table that the end of a page has cut in two.</summary>
internal static class SplitRow
{
    /// <summary>
    /// The whole row; null where the second piece is a row of its own, because it has something in its first cell.
    /// </summary>
    public static string? Join(string above, string below)
    {
        var first = Cells(above);
        var rest = Cells(below);
        if (first is null
            || rest is null || first.Length != rest.Length || rest[0].Length > 0
            || rest.Zip(first).All(c => c.First.Length == 0 || c.Second.Length == 0))
            return null;
        return $"| {string.Join(" | ", first.Zip(rest, (a, b) => a.Length == 0 ? b : b.Length == 0 ? a : a + " " + b))} |";
    }

    private static string[]? Cells(string row) =>
        row.Length > 4 && row.StartsWith("| ", StringComparison.Ordinal) && row.EndsWith(" |", StringComparison.Ordinal)
            ? row[1..^1].Split('|', StringSplitOptions.TrimEntries)
            : null;
}
