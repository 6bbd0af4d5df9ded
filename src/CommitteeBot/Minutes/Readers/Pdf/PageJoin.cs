using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// The pages as one text: the lines of a paragraph joined again, also from page to page, with the marks of Markdown for
/// what the page shows by its type. A line that stopped short although the next word had room ends where its writer
/// ended it; columns stay apart as they were.
/// </summary>
internal sealed partial class PageJoin
{
    private const string Wide = "      ";

    /// <summary>In line heights.</summary>
    private const double MarginGap = 1.2;

    private const int LongestHeading = 200;

    private readonly LetterWidths letters;
    private readonly PageLayout layout;
    private readonly ParagraphFlow flow;
    private readonly BrokenWords words;
    private readonly List<double> indents = [];
    private readonly List<string> text = [];
    private PrintedParagraph? open;

    private PageJoin(IReadOnlyList<PrintedPage> pages)
    {
        letters = LetterWidths.Learn(pages);
        layout = PageLayout.Measure(pages);
        flow = new ParagraphFlow(layout, letters);
        words = new BrokenWords(pages);
    }

    public static IReadOnlyList<string> Join(IReadOnlyList<PrintedPage> pages)
    {
        var join = new PageJoin(pages);
        PageColumns? table = null;
        foreach (var page in pages)
        {
            var lines = PageTable.Mark(page, join.letters, join.layout.LineGap, table);
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
            var isApart = !isNewPage
                && row.Top - lines[at - 1].Row.Bottom > (layout.LineGap + ParagraphFlow.Gap) * row.Height;
            if (lines[at].Table is { } table)
            {
                Close();

                // A table that goes on over the page has its head again.
                if (isNewPage && text.LastIndexOf(table) >= 0)
                    continue;
                if (isAtTop && text.Count > 0 && SplitRow.Join(text[^1], table) is { } whole)
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
            var margin = flow.Margin(row);
            var room = margin is null ? double.PositiveInfinity : row.Segments[^1].Left - (MarginGap * row.Height);
            if (margin is not null)
                row = row with { Segments = [.. row.Segments.Take(row.Segments.Count - 1)] };
            var begins = Begins().IsMatch(row.Segments[0].Text);
            if (open is not null && !begins && !isApart && flow.GoesOn(open, row, isNewPage))
            {
                Append(open, row, margin);
                open.Edge = Math.Min(open.Edge, room);
                continue;
            }

            var endsSentence = open is { EndsSentence: true };
            Close();
            if (isApart || (isNewPage && endsSentence))
                Blank();

            // What stands in under a numbered point without a gap is the rest of that point.
            hangs = begins || (hangs && !isApart && row.Left > layout.Margin + (ParagraphFlow.Aligned * row.Height));
            Open(
                row, margin, begins,
                isPoint: !begins && !hangs && flow.IsPoint(row, at + 1 < lines.Count ? lines[at + 1].Row : null));
            open!.Edge = room;
        }
    }

    private void Open(PageRow row, string? margin, bool begins, bool isPoint)
    {
        var level = row.Text.Length <= LongestHeading && row.Segments.Count == 1 ? layout.Level(row) : 0;
        var lead = Bullet().Match(row.Segments[0].Text);
        var isListed = lead.Success || isPoint;
        var height = row.Height;
        var textLeft = row.Left
            + (begins ? letters.Measure(Begins().Match(row.Segments[0].Text).ValueSpan, row.Segments[0].Font) : 0);
        open = new PrintedParagraph(row, level)
        {
            Lead = level > 0
                ? new string('#', level) + " "
                : isListed
                ? new string(' ', 2 * Depth(row.Left, height)) + "- "
                : "",
            Last = row,
            TextLeft = textLeft,
            IsBold = row.IsBold,
        };
        var segments = row.Segments;
        if (lead.Success)
            segments =
            [
                segments[0].Part(lead.Length, segments[0].Text.Length, textLeft, segments[0].Right),
                .. segments.Skip(1),
            ];
        for (var at = 0; at < segments.Count; at++)
        {
            if (at > 0)
                open.Text.Add(Wide);
            segments[at].AddTo(open.Text);
        }

        if (margin is not null)
            open.Margins = [margin];
    }

    private void Append(PrintedParagraph paragraph, PageRow row, string? margin)
    {
        switch (words.Between(paragraph.Last.Segments[^1].Text.TrimEnd(), row.Segments[0].Text.TrimStart()))
        {
            case WordBreak.WithinWord:
                paragraph.Text.TrimEnd(1);
                break;
            case WordBreak.WithinAddress:
                paragraph.Text.TrimEnd(0);
                break;
            case WordBreak.Space:
                // Preformatted text has the space already.
                paragraph.Text.TrimEnd(0);
                paragraph.Text.Add(" ", paragraph.Last.EndsBold && row.BeginsBold);
                break;
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
            text.Add(
                paragraph.Lead
                    + marked + (paragraph.Margins is { } margins ? Wide + string.Join(", ", margins.Distinct()) : ""));
    }

    private void Blank()
    {
        if (text.Count > 0 && text[^1].Length > 0)
            text.Add("");
    }

    private int Depth(double left, double height)
    {
        if (!indents.Exists(i => Math.Abs(i - left) < ParagraphFlow.Aligned * height))
            indents.Add(left);
        return indents.Count(i => i < left - (ParagraphFlow.Aligned * height));
    }

    [GeneratedRegex(
        @"^\s*(?:[-–—*•●▪◦○■‣➢\uF0B7\uF0A7\uF0D8§]\s+"
        + @"|[•●▪◦○■➢\uF0B7\uF0A7\uF0D8](?=\S)|o\s+(?=[A-Z“‘(]))(?=\S)")]
    private static partial Regex Bullet();

    /// <summary>A number, a letter, a bullet or a label: something new, however full the line before is.</summary>
    [GeneratedRegex(
        @"^\s*(?:\(?\d{1,3}(?:[./]\d{1,4})*(?:[.):]?\s+(?=[A-Z“‘""(])|[.)]\s+(?=\S))|" +
        @"\(?[A-Za-z]{1,4}[.)]\s+(?=\S)(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|Det|Supt|Insp|Sgt|No|St|etc|Rev|Hon)\.\s+)|" +
        @"[-–—*•●▪◦○■‣➢\uF0B7\uF0A7\uF0D8]\s*(?=\S)|(?:ACTIONS?|Actions?|RESOLVED|Resolved)\b\s*(?::|–|-|$))")]
    private static partial Regex Begins();
}
