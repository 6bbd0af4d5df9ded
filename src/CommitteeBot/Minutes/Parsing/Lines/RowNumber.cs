using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>The numbers of the rows of a table, and which of them are parts of another.</summary>
internal static partial class RowNumber
{
    /// <summary>That a row begins with, in a cell of its own or before its first text; null for none.</summary>
    public static string? Of(Block row)
    {
        var first = row.Cells.FirstOrDefault(c => c.Length > 0) ?? "";
        return Is(first)
            ? Bare(first)
            : BeforeText().Match(first) is { Success: true } letter ? Bare(letter.Value) : null;
    }

    public static bool Is(string cell) => Number().IsMatch(cell);

    /// <summary>"2.1" and "2a" are below "2", and "(a)" is below any number.</summary>
    public static bool IsBelow(string number, string next) =>
        (Letter().IsMatch(next) && !Letter().IsMatch(number))
            || (next.Length > number.Length && next.StartsWith(number, StringComparison.Ordinal)
                && !char.IsDigit(next[number.Length]) && next.AsSpan(number.Length).Trim(". )(").Length > 0);

    private static string Bare(string number) => number.Trim('.', ')', '(', ' ');

    [GeneratedRegex(
        @"^\W{0,2}(?:[A-Z]{0,3}\d{1,4}(?:[./-]\d{1,4}){0,3}\s?(?:\(?[a-z]{1,3}\)?)?|\(?[a-z]{1,3}[.)]?)\W{0,2}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[a-z]|[ivx]{1,4})$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?:\((?:[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{1,4})[.)])(?=\s)")]
    private static partial Regex BeforeText();
}
