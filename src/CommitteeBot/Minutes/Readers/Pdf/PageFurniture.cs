using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// Takes running headers, footers and page numbers off the pages: lines at an edge that come again page after page.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>The number of lines at each edge that may be headers or footers.</summary>
    private const int EdgeLines = 3;

    private const double Place = 4;

    public static List<PrintedPage> Remove(List<PrintedPage> pages)
    {
        var repeated = FindRepeated(pages);
        return pages.ConvertAll(page => page with { Rows = TrimEdges(page.Rows, repeated) });
    }

    private static HashSet<string> FindRepeated(List<PrintedPage> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (
                var key in Edge(page.Rows, fromTop: true)
                    .Concat(Edge(page.Rows, fromTop: false)).Select(at => Key(page.Rows[at])).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // Left and right pages may differ, and the first has its own: a third of the pages is enough, but never one
        // alone.
        return [.. counts.Where(c => c.Value >= Math.Max(2, (pages.Count + 2) / 3)).Select(c => c.Key)];
    }

    private static IReadOnlyList<PageRow> TrimEdges(IReadOnlyList<PageRow> page, HashSet<string> repeated)
    {
        var gone = new HashSet<int>();
        foreach (var fromTop in (bool[])[true, false])
        {
            // Furniture stands outside of the text: the first line that is none ends the search.
            foreach (var at in Edge(page, fromTop)
                .TakeWhile(at => IsFurniture(page[at], fromTop, repeated) && !IsOfHead(page, at)))
                gone.Add(at);
        }

        return gone.Count == 0 ? page : [.. page.Where((_, at) => !gone.Contains(at))];
    }

    /// <summary>A table that goes on over pages has its head at the top of each, in one line or two.</summary>
    private static bool IsOfHead(IReadOnlyList<PageRow> page, int at) =>
        IsHead(page[at])
            || (at + 1 < page.Count && page[at + 1].Top - page[at].Bottom < page[at].Height && IsHead(page[at + 1]));

    private static bool IsHead(PageRow row) =>
        row.Segments.Count > 1 && HeadCells.AreHead([.. row.Segments.Select(s => s.Text)]);

    private static bool IsFurniture(PageRow row, bool fromTop, HashSet<string> repeated) =>
        (repeated.Contains(Key(row)) && !Numbered().IsMatch(row.Text))
        || PageNumber().IsMatch(row.Text)
        || (fromTop ? BrowserMark.IsHead(row.Text) : BrowserMark.IsFoot(row.Text));

    private static IEnumerable<int> Edge(IReadOnlyList<PageRow> page, bool fromTop)
    {
        var places = Enumerable.Range(0, page.Count);
        return (fromTop ? places : places.Reverse()).Take(EdgeLines);
    }

    /// <summary>
    /// Page numbers differ from page to page, and nothing else of a footer does; it stands in the same place, which a
    /// repeated sentence does not.
    /// </summary>
    private static string Key(PageRow row)
    {
        var text = row.Text.AsSpan().Trim();
        var key = new StringBuilder(text.Length + 8)
            .Append(CultureInfo.InvariantCulture, $"{Math.Round(row.Top / Place)} ");
        var last = '\0';
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
                key.Append(char.IsDigit(last) ? "" : "#");
            else if (char.IsWhiteSpace(letter))
                key.Append(char.IsWhiteSpace(last) ? "" : " ");
            else
                key.Append(letter);
            last = letter;
        }

        return key.ToString();
    }

    /// <summary>"1. Apologies" at the head of two reports of a pack is business, not furniture.</summary>
    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s+\p{L}")]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^\s*(?:page\s*\|?\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|\s*page)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
