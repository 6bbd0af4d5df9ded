using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Takes running headers, footers and page numbers off the pages: lines at an edge that come again page after page.</summary>
internal static partial class PageFurniture
{
    /// <summary>How many lines at each edge may be furniture.</summary>
    private const int EdgeLines = 3;

    public static List<List<string>> Remove(List<List<string>> pages)
    {
        var repeated = Repeated(pages);
        return pages.ConvertAll(page => Trimmed(page, repeated));
    }

    private static HashSet<string> Repeated(List<List<string>> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var key in Edge(page, fromTop: true).Concat(Edge(page, fromTop: false)).Select(at => Key(page[at])).Distinct())
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // Left and right pages may differ, and the first has its own: a third of the pages is enough, but never one alone.
        return [.. counts.Where(c => c.Key.Length > 0 && c.Value >= Math.Max(2, (pages.Count + 2) / 3)).Select(c => c.Key)];
    }

    private static List<string> Trimmed(List<string> page, HashSet<string> repeated)
    {
        var gone = new HashSet<int>();
        foreach (var fromTop in (bool[])[true, false])
        {
            // Furniture stands outside of the text: the first line that is none ends the search.
            foreach (var at in Edge(page, fromTop).TakeWhile(at => IsFurniture(page[at], fromTop, repeated)))
                gone.Add(at);
        }

        return [.. page.Where((_, at) => !gone.Contains(at))];
    }

    private static bool IsFurniture(string line, bool fromTop, HashSet<string> repeated) =>
        (repeated.Contains(Key(line)) && !Numbered().IsMatch(line))
        || PageNumber().IsMatch(line)
        || (fromTop ? PrintedFrom().IsMatch(line) : PrintedAddress().IsMatch(line));

    private static IEnumerable<int> Edge(List<string> page, bool fromTop)
    {
        var places = Enumerable.Range(0, page.Count).Where(at => page[at].Length > 0);
        return (fromTop ? places : places.Reverse()).Take(EdgeLines);
    }

    /// <summary>Page numbers differ from page to page, and nothing else of a footer does.</summary>
    private static string Key(string line) => Digits().Replace(Spaces().Replace(line.Trim(), " "), "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>"1. Apologies" at the head of two reports of a pack is business, not furniture.</summary>
    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s+\p{L}")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:page\s*\|?\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|\s*page)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    /// <summary>What browsers put over a printed page: when, and the page's title.</summary>
    [GeneratedRegex(@"^\s*\d{1,2}/\d{1,2}/\d{2,4},\s\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s{2,}.*)?$")]
    private static partial Regex PrintedFrom();

    /// <summary>And below it: where from, and the page's number.</summary>
    [GeneratedRegex(@"^\s*(?:file|https?)://\S+\s+\d{1,4}/\d{1,4}$")]
    private static partial Regex PrintedAddress();
}
