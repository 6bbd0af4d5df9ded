using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// The pages as one text: the lines of a paragraph joined again, also from page to page, with the marks of Markdown for what the page shows by
/// its type. A line that stopped short although the next word had room ends where its writer ended it; columns stay apart as they were.
/// </summary>
internal sealed partial class PageJoin
{
    private const string Wide = "      ";

    /// <summary>In line heights: where a line may begin to belong to the one above, and how far in a point of a list stands.</summary>
    private const double Aligned = 0.8;
    private const double LeastIndent = 0.9;
    private const double MostIndent = 7;

    /// <summary>White beyond what is usual between two lines, in line heights, which parts paragraphs.</summary>
    private const double Gap = 0.25;

    private const double Doubt = 0.2;
    private const double Exact = 0.15;
    private const double MarginGap = 1.2;

    private const int LongestHeading = 200;

    private readonly LetterWidths letters;
    private readonly PageLayout layout;
    private readonly Lazy<HashSet<string>> words;
    private readonly List<double> indents = [];
    private readonly List<string> text = [];
    private Paragraph? open;

    private PageJoin(IReadOnlyList<PrintedPage> pages)
    {
        letters = LetterWidths.Learn(pages);
        layout = PageLayout.Of(pages);

        // Only a document that breaks words needs to know which it has.
        words = new(() => Words(pages));
    }

    /// <summary>A paragraph in the making.</summary>
    private sealed class Paragraph(PageRow first, int level)
    {
        public PageRow First => first;
        public required PageRow Last { get; set; }
        public int Level => level;
        public string Lead { get; init; } = "";
        public double TextLeft { get; init; }
        public InlineText Text { get; } = new() { KeepsMarks = true };
        public List<string>? Margins { get; set; }

        /// <summary>Where its lines must end because something stands in the margin beside them.</summary>
        public double Edge { get; set; } = double.PositiveInfinity;
        public bool IsBold { get; set; }
    }

    public static IReadOnlyList<string> Join(IReadOnlyList<PrintedPage> pages)
    {
        var join = new PageJoin(pages);
        PageColumns? table = null;
        foreach (var page in pages)
        {
            var lines = PageTable.Mark(page.Rows, join.letters, join.layout.LineGap, table);
            table = lines.Count > 0 ? lines[^1].Columns : null;
            join.Add(lines);
        }

        join.Close();
        return join.text;
    }

    public static bool IsBullet(string text) => Bullet().IsMatch(text);

    private void Add(List<PageLine> lines)
    {
        var hangs = false;
        var isAtTop = true;
        for (var at = 0; at < lines.Count; at++)
        {
            var row = lines[at].Row;
            var isNewPage = at == 0;
            var isApart = !isNewPage && row.Top - lines[at - 1].Row.Bottom > (layout.LineGap + Gap) * row.Height;
            if (lines[at].Table is { } table)
            {
                Close();

                // A table that goes on over the page has its head again.
                if (isNewPage && text.LastIndexOf(table) >= 0)
                    continue;
                if (isAtTop && text.Count > 0 && SplitRow.Joined(text[^1], table) is { } whole)
                {
                    text[^1] = whole;
                    isAtTop = false;
                    continue;
                }

                if (isApart && lines[at - 1].Table is null)
                    Blank();
                text.Add(table);
                isAtTop = false;
                continue;
            }

            isAtTop = false;
            var margin = Margin(row);
            var room = margin is null ? double.PositiveInfinity : row.Segments[^1].Left - (MarginGap * row.Height);
            if (margin is not null)
                row = row with { Segments = [.. row.Segments.Take(row.Segments.Count - 1)] };
            var begins = Begins().IsMatch(row.Segments[0].Text);
            if (open is not null && !begins && !isApart && GoesOn(open, row, isNewPage))
            {
                Append(open, row, margin);
                open.Edge = Math.Min(open.Edge, room);
                continue;
            }

            var endsSentence = open is not null && EndsSentence(open);
            Close();
            if (isApart || (isNewPage && endsSentence))
                Blank();

            // What stands in under a numbered point without a gap is the rest of that point.
            hangs = begins || (hangs && !isApart && row.Left > layout.Margin + (Aligned * row.Height));
            Open(row, margin, begins, isPoint: !begins && !hangs && IsPoint(row, at + 1 < lines.Count ? lines[at + 1].Row : null));
            open!.Edge = room;
        }
    }

    private void Open(PageRow row, string? margin, bool begins, bool isPoint)
    {
        var level = row.Text.Length <= LongestHeading && row.Segments.Count == 1 ? layout.Level(row) : 0;
        var lead = Bullet().Match(row.Segments[0].Text);
        var isListed = lead.Success || isPoint;
        var height = row.Height;
        var textLeft = row.Left + (begins ? letters.Of(Begins().Match(row.Segments[0].Text).ValueSpan, row.Segments[0].Font) : 0);
        open = new Paragraph(row, level)
        {
            Lead = level > 0 ? new string('#', level) + " " : isListed ? new string(' ', 2 * Depth(row.Left, height)) + "- " : "",
            Last = row,
            TextLeft = textLeft,
            IsBold = row.IsBold,
        };
        var segments = row.Segments;
        if (lead.Success)
            segments = [segments[0].Part(lead.Length, segments[0].Text.Length, textLeft, segments[0].Right), .. segments.Skip(1)];
        for (var at = 0; at < segments.Count; at++)
        {
            if (at > 0)
                open.Text.Add(Wide);
            segments[at].AddTo(open.Text);
        }

        if (margin is not null)
            open.Margins = [margin];
    }

    private void Append(Paragraph paragraph, PageRow row, string? margin)
    {
        var before = paragraph.Last.Segments[^1].Text.TrimEnd();
        var next = row.Segments[0].Text.TrimStart();
        if (before.EndsWith('\u00ad') || (EndsInHyphen(before, next) && words.Value.Contains(LastWord(before)[..^1] + FirstWord(next))))
            paragraph.Text.TrimEnd(1);
        else if (EndsInAddress(before))
            paragraph.Text.TrimEnd(0);
        else if (!EndsInHyphen(before, next))
        {
            // Preformatted text has the space already.
            paragraph.Text.TrimEnd(0);
            paragraph.Text.Add(" ", EndsBold(paragraph.Last) && BeginsBold(row));
        }
        for (var at = 0; at < row.Segments.Count; at++)
        {
            if (at > 0)
                paragraph.Text.Add(Wide);
            row.Segments[at].AddTo(paragraph.Text);
        }

        paragraph.Last = row;
        paragraph.IsBold &= row.IsBold;
        if (margin is not null)
            (paragraph.Margins ??= []).Add(margin);
    }

    private void Close()
    {
        if (open is not { } paragraph)
            return;
        open = null;
        var marked = paragraph.Level > 0 ? paragraph.Text.Plain : paragraph.Text.Marked;
        if (marked.Length > 0)
            text.Add(paragraph.Lead + marked + (paragraph.Margins is { } margins ? Wide + string.Join(", ", margins.Distinct()) : ""));
    }

    private void Blank()
    {
        if (text.Count > 0 && text[^1].Length > 0)
            text.Add("");
    }

    private bool GoesOn(Paragraph paragraph, PageRow row, bool isNewPage)
    {
        var last = paragraph.Last;
        var height = row.Height;
        if (row.Segments.Count > 1 || paragraph.Level != layout.Level(row) || (isNewPage && paragraph.Level > 0))
            return false;
        var word = row.Segments[0].Text.AsSpan().TrimStart();

        // A bold line over plain text is its heading, and a plain one over a bold one is not that one's beginning.
        if (EndsBold(last) != BeginsBold(row) && (paragraph.IsBold || (row.IsBold && !char.IsLower(word[0]))))
            return false;
        var under = last.Segments[^1].Left;
        var aligned = last.Segments.Count > 1 ? Near(row.Left, under) && !Near(under, layout.Margin)
            : Near(row.Left, paragraph.TextLeft) || Near(row.Left, last.Left) || IsCentred(row) && IsInTheMiddle(last)
                || (last == paragraph.First && row.Left < last.Left && (Near(row.Left, layout.Margin) || paragraph.TextLeft > last.Left + height))
                || isNewPage;
        if (!aligned)
            return false;

        // "… Assistant Chief Constable (ACC)" ends a person of a list, and the next one begins with a capital.
        if (last.Segments[^1].Text.AsSpan().TrimEnd() is [.., ')'] && char.IsUpper(word[0]))
            return false;
        var end = word.IndexOf(' ');
        var first = row.Segments[0];
        var needed = last.Right + letters.Of(" ", first.Font) + letters.Of(end < 0 ? word : word[..end], first.Font);

        // What is known of letters' widths is not exact; a line that could be the next sentence must clearly not have fitted.
        return needed > Math.Min(layout.Edge, paragraph.Edge) + ((EndsSentence(paragraph) && !char.IsLower(word[0]) ? Doubt : -Doubt) * height);

        bool Near(double a, double b) => Math.Abs(a - b) < Aligned * height;
    }

    /// <summary>Initials at the right edge, beside a text: who is to act.</summary>
    private string? Margin(PageRow row)
    {
        if (row.Segments.Count < 2 || layout.Centre <= 0)
            return null;
        var last = row.Segments[^1];
        return last.Left > layout.Centre * 1.3 && row.Segments[^2].Text.Length > 8 && Code().IsMatch(last.Text.Trim()) ? last.Text.Trim() : null;
    }

    /// <summary>Round bullets are often drawn and not written; what is left of them is that the point stands in.</summary>
    private bool IsPoint(PageRow row, PageRow? next)
    {
        var indent = (row.Left - layout.Margin) / row.Height;
        if (layout.HasBullets || row.Segments.Count > 1 || indent is < LeastIndent or > MostIndent || layout.Level(row) > 0 || IsCentred(row))
            return false;

        // The first line of a paragraph may stand in too.
        return !(next is not null && next.Left < row.Left - (Aligned * row.Height) && next.Top - row.Bottom <= (layout.LineGap + Gap) * row.Height && row.Right > layout.Edge * 0.9);
    }

    private bool IsCentred(PageRow row) =>
        layout.Centre > 0 && row.Left > layout.Margin + row.Height && !layout.Indents.Contains(Math.Round(row.Left)) && IsInTheMiddle(row);

    /// <summary>A full line of a centred heading does, and so does a full line of any text.</summary>
    private bool IsInTheMiddle(PageRow row) => Math.Abs(((row.Left + row.Right) / 2) - layout.Centre) < Exact * row.Height;

    private int Depth(double left, double height)
    {
        if (!indents.Exists(i => Math.Abs(i - left) < Aligned * height))
            indents.Add(left);
        return indents.Count(i => i < left - (Aligned * height));
    }

    private static bool EndsSentence(Paragraph paragraph) =>
        paragraph.Last.Segments[^1].Text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or ':' or ';' or '”' or '"'];

    private static bool EndsInHyphen(string before, string next) =>
        before.Length > 1 && before[^1] == '-' && char.IsLetterOrDigit(before[^2]) && next.Length > 0 && char.IsLetterOrDigit(next[0]);

    /// <summary>An address of the web may be broken behind its own signs, and has no spaces.</summary>
    private static bool EndsInAddress(string before) =>
        before[^1] is '/' or '?' or '&' or '=' or '_' && LastWord(before).Contains("://", StringComparison.Ordinal);

    private static bool EndsBold(PageRow row) => row.Segments[^1] is { Runs: [.., { IsBold: true } run] } last && run.End >= last.Text.AsSpan().TrimEnd().Length;

    private static bool BeginsBold(PageRow row) => row.Segments[0].Runs is [{ Start: 0, IsBold: true }, ..];

    private static HashSet<string> Words(IReadOnlyList<PrintedPage> pages)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var segment in pages.SelectMany(p => p.Rows).SelectMany(r => r.Segments))
        {
            foreach (var word in segment.Text.AsSpan().Split(' '))
                spans.Add(segment.Text.AsSpan()[word].Trim(".,;:()"));
        }

        return words;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..].TrimStart('(', '“', '"');

    private static string FirstWord(string text) => (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text).Trim('.', ',', ';', ':', ')');

    [GeneratedRegex(@"^\s*(?:[-–—*•●▪◦○■‣➢\uF0B7\uF0A7\uF0D8§]\s+|[•●▪◦○■➢\uF0B7\uF0A7\uF0D8](?=\S)|o\s+(?=[A-Z“‘(]))(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4}){0,4}|Clerk|Chair|Secretary|ALL|All)$")]
    private static partial Regex Code();

    /// <summary>A number, a letter, a bullet or a label: something new, however full the line before is.</summary>
    [GeneratedRegex(@"^\s*(?:\(?\d{1,3}(?:[./]\d{1,4})*(?:[.):]?\s+(?=[A-Z“‘""(])|[.)]\s+(?=\S))|\(?[A-Za-z]{1,4}[.)]\s+(?=\S)(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|Det|Supt|Insp|Sgt|No|St|etc|Rev|Hon)\.\s+)|[-–—*•●▪◦○■‣➢\uF0B7\uF0A7\uF0D8]\s*(?=\S)|(?:ACTIONS?|Actions?|RESOLVED|Resolved)\b\s*(?::|–|-|$))")]
    private static partial Regex Begins();
}
