using System.Globalization;

namespace CommitteeBot.Store;

/// <summary>Something in a document that doesn't add up, or that could not be read with certainty.</summary>
internal sealed record DocumentWarning(int Line, string Text)
{
    /// <summary>As the column holds them: one a line, the line number, a tab, the text.</summary>
    public static string Write(IReadOnlyList<DocumentWarning> warnings) =>
        string.Join('\n', warnings.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Line}\t{w.Text}")));

    public static IReadOnlyList<DocumentWarning> Parse(string column) =>
    [
        .. column.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t', 2))
            .Where(parts =>
                parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(parts => new DocumentWarning(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])),
    ];
}
