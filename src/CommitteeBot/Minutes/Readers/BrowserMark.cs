using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers;

/// <summary>What a browser prints at the edges of a page: when, the page's title, and where from.</summary>
internal static partial class BrowserMark
{
    /// <summary>How far down it may stand.</summary>
    private const int EdgeLines = 2;

    public static bool IsHead(string line) => Head().IsMatch(line);

    public static bool IsFoot(string line) => Foot().IsMatch(line);

    /// <summary>The lines of a page that was read from a picture: the day of printing is none of the meeting's.</summary>
    public static List<string> Remove(IReadOnlyList<string> lines) =>
        [.. lines.Where((line, at) => at >= EdgeLines || !IsHead(line))];

    /// <summary>In a picture the wide space before the title may have gone; then the American form alone is sure.</summary>
    [GeneratedRegex(
        @"^\s*(?:\d{1,2}/\d{1,2}/\d{2,4},\s\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s{2,}.*)?|\d{1,2}/\d{1,2}/\d{2},\s?\d{1,2}:\d{2}\s?[AP]M\b.*)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(?:file|https?)://\S+\s+\d{1,4}/\d{1,4}$")]
    private static partial Regex Foot();
}
