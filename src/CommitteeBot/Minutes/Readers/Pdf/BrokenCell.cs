using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Words that a narrow column breaks where it ends.</summary>
internal static partial class BrokenCell
{
    public static string Join(string above, string below) =>
        IsBroken(above, below) ? above + below : $"{above} {below}";

    /// <summary>A date too wide for its column is broken where that ends, a name behind its hyphen.</summary>
    public static bool IsBroken(string above, string below) =>
        (above.Length > 1 && above[^1] == '-' && char.IsLetter(above[^2]) && char.IsLetter(below[0]))
        || (BeginOfDate().Match(above) is { Success: true } begin && EndOfDate().Match(below) is { Success: true } end
            && WholeDate().IsMatch(begin.Value + end.Value));

    /// <summary>A head that is one only in one word: "Responsibl" over "e".</summary>
    public static bool IsBrokenHead(string above, string below) =>
        char.IsLower(below.FirstOrDefault()) && HeadCells.Read(above + below) != HeadCell.Unknown
            && HeadCells.Read($"{above} {below}") == HeadCell.Unknown;

    [GeneratedRegex(@"(?<![\d/.])[\d/.-]{1,9}$")]
    private static partial Regex BeginOfDate();

    [GeneratedRegex(@"^[\d/.-]{1,8}(?![\d/.])")]
    private static partial Regex EndOfDate();

    [GeneratedRegex(@"^\d{1,2}([/.-])\d{1,2}\1(?:\d\d|20\d\d)$")]
    private static partial Regex WholeDate();
}
