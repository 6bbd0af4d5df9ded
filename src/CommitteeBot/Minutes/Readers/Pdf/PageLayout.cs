using System.Runtime.InteropServices;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Measures of the whole document: type size, margins, line ends and line spacing.</summary>
/// <param name="Body">Size of the type that most letters have.</param>
/// <param name="Larger">Sizes of headings, the largest first.</param>
/// <param name="Edge">The end of a full line.</param>
/// <param name="LineGap">White between two lines of a paragraph, in line heights.</param>
/// <param name="Indents">Common starts of lines.</param>
/// <param name="HasBullets">The points of its lists are written with bullets.</param>
internal sealed record PageLayout(
    double Body, IReadOnlyList<double> Larger, double Margin, double Edge, double LineGap, double Centre,
    IReadOnlySet<double> Indents, bool HasBullets)
{
    /// <summary>Type of a heading is larger than the text's by at least so much.</summary>
    private const double Larger1 = 1.1;

    /// <summary>A line with so many letters shows how wide lines are.</summary>
    private const int LongLine = 30;

    private const int Often = 3;

    private const int FewLines = 24;
    private const double UsualGap = 0.5;

    public static PageLayout Measure(IReadOnlyList<PrintedPage> pages)
    {
        var rows = pages.SelectMany(p => p.Rows).ToList();
        if (rows.Count == 0)
            return new PageLayout(0, [], 0, 0, 0, 0, new HashSet<double>(), false);
        var body = MostCommon(rows, r => r.Size, r => r.Text.Length);
        var larger = rows.Select(r => r.Size).Where(s => s > body * Larger1).Distinct().OrderDescending().ToList();
        var margin = MostCommon(rows, r => Math.Round(r.Left), r => r.Segments[0].Text.Length);
        var width = pages.Max(p => p.Width);
        var indents = Sums(rows, r => Math.Round(r.Left), _ => 1)
            .Where(s => s.Value >= Often).Select(s => s.Key).ToHashSet();
        return new PageLayout(
            body, larger, margin, FindRightEdge(rows, margin, width), FindLineGap(pages), width / 2, indents,
            rows.Exists(r => PageJoin.IsBullet(r.Segments[0].Text)));
    }

    /// <summary>1 to 6 for the type of a heading, else 0.</summary>
    public int Level(PageRow row)
    {
        if (row.Size <= Body * Larger1)
            return 0;
        var rank = Larger.TakeWhile(s => s > row.Size + 0.01).Count();
        return Math.Min(rank + 1, 6);
    }

    /// <summary>
    /// As far from the paper's edge as on the left, where lines come near to it; else as far as all but stray lines
    /// reach.
    /// </summary>
    private static double FindRightEdge(List<PageRow> rows, double margin, double width)
    {
        var ends = rows.Where(r => r.Segments[0].Text.Length >= LongLine).Select(r => r.Segments[0].Right).ToList();
        if (ends.Count == 0)
            return double.PositiveInfinity;
        ends.Sort();
        var edge = ends[(int)Math.Ceiling(ends.Count * 0.98) - 1];
        var mirrored = width - margin;
        return edge <= mirrored + 1 && edge > margin + ((mirrored - margin) * 0.95) ? mirrored : edge;
    }

    private static double FindLineGap(IReadOnlyList<PrintedPage> pages)
    {
        var gaps = new Dictionary<double, int>();
        foreach (var page in pages)
        {
            for (var at = 1; at < page.Rows.Count; at++)
            {
                var gap = Math.Round((page.Rows[at].Top - page.Rows[at - 1].Bottom) / page.Rows[at].Height * 10) / 10;
                if (gap is > -0.3 and < 1.5)
                    gaps[gap] = gaps.GetValueOrDefault(gap) + page.Rows[at].Segments[0].Text.Length;
            }
        }

        // The tightest that is no exception: where each paragraph has few lines, the space between paragraphs is as
        // frequent.
        var least = gaps.Values.Sum() * 0.15;
        var found = gaps.Count == 0
            ? 0
            : gaps.Where(g => g.Value >= least).Select(g => g.Key).DefaultIfEmpty(gaps.MaxBy(g => g.Value).Key).Min();

        // A page or less may have no paragraph of two lines.
        return pages.Sum(p => p.Rows.Count) < FewLines ? Math.Min(found, UsualGap) : found;
    }

    private static double MostCommon(List<PageRow> rows, Func<PageRow, double> key, Func<PageRow, int> weight) =>
        Sums(rows, key, weight).OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key;

    private static Dictionary<double, int> Sums(
        List<PageRow> rows, Func<PageRow, double> key, Func<PageRow, int> weight)
    {
        var sums = new Dictionary<double, int>();
        foreach (var row in rows)
            CollectionsMarshal.GetValueRefOrAddDefault(sums, key(row), out _) += weight(row);
        return sums;
    }
}
