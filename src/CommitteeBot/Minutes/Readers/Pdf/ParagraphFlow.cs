using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// Relates a line to its neighbours: it continues the paragraph above, begins a list item, or has a margin note.
/// </summary>
internal sealed partial class ParagraphFlow(PageLayout layout, LetterWidths letters)
{
    /// <summary>
    /// In line heights: where a line may begin to belong to the one above, and how far in a point of a list stands.
    /// </summary>
    public const double Aligned = 0.8;
    private const double MinIndent = 0.9;
    private const double MaxIndent = 7;

    /// <summary>White beyond what is usual between two lines, in line heights, which parts paragraphs.</summary>
    public const double Gap = 0.25;

    private const double Doubt = 0.2;
    private const double Exact = 0.15;

    public bool GoesOn(PrintedParagraph paragraph, PageRow row, bool isNewPage)
    {
        var last = paragraph.Last;
        var height = row.Height;
        if (row.Segments.Count > 1 || paragraph.Level != layout.Level(row) || (isNewPage && paragraph.Level > 0))
            return false;
        var word = row.Segments[0].Text.AsSpan().TrimStart();

        // A bold line over plain text is its heading, and a plain one over a bold one is not that one's beginning.
        if (last.EndsBold != row.BeginsBold && (paragraph.IsBold || (row.IsBold && !char.IsLower(word[0]))))
            return false;
        var under = last.Segments[^1].Left;
        var aligned = last.Segments.Count > 1 ? Near(row.Left, under) && !Near(under, layout.Margin)
            : Near(row.Left, paragraph.TextLeft) || Near(row.Left, last.Left) || IsCentred(row) && IsInTheMiddle(last)
                || (last == paragraph.First && row.Left < last.Left
                && (Near(row.Left, layout.Margin) || paragraph.TextLeft > last.Left + height))
                || isNewPage;
        if (!aligned)
            return false;

        // "… Assistant Chief Constable (ACC)" ends a person of a list, and the next one begins with a capital.
        if (last.Segments[^1].Text.AsSpan().TrimEnd() is [.., ')'] && char.IsUpper(word[0]))
            return false;
        var end = word.IndexOf(' ');
        var first = row.Segments[0];
        var needed = last.Right
            + letters.Measure(" ", first.Font) + letters.Measure(end < 0 ? word : word[..end], first.Font);

        // What is known of letters' widths is not exact; a line that could be the next sentence must clearly not have
        // fitted.
        return needed > Math.Min(layout.Edge, paragraph.Edge)
            + ((paragraph.EndsSentence && !char.IsLower(word[0]) ? Doubt : -Doubt) * height);

        bool Near(double a, double b) => Math.Abs(a - b) < Aligned * height;
    }

    /// <summary>Initials at the right edge, beside a text: who is to act.</summary>
    public string? Margin(PageRow row)
    {
        if (row.Segments.Count < 2 || layout.Centre <= 0)
            return null;
        var last = row.Segments[^1];
        return last.Left > layout.Centre * 1.3 && row.Segments[^2].Text.Length > 8 && Code().IsMatch(last.Text.Trim())
            ? last.Text.Trim()
            : null;
    }

    /// <summary>
    /// Round bullets are often drawn and not written; what is left of them is that the point stands in.
    /// </summary>
    public bool IsPoint(PageRow row, PageRow? next)
    {
        var indent = (row.Left - layout.Margin) / row.Height;
        if (layout.HasBullets
            || row.Segments.Count > 1
            || indent is < MinIndent or > MaxIndent || layout.Level(row) > 0 || IsCentred(row))
            return false;

        // The first line of a paragraph may stand in too.
        return !(
            next is not null
                && next.Left < row.Left - (Aligned * row.Height)
                && next.Top - row.Bottom <= (layout.LineGap + Gap) * row.Height && row.Right > layout.Edge * 0.9);
    }

    private bool IsCentred(PageRow row) =>
        layout.Centre > 0
            && row.Left > layout.Margin + row.Height && !layout.Indents.Contains(Math.Round(row.Left))
            && IsInTheMiddle(row);

    /// <summary>A full line of a centred heading does, and so does a full line of any text.</summary>
    private bool IsInTheMiddle(PageRow row) =>
        Math.Abs(((row.Left + row.Right) / 2) - layout.Centre) < Exact * row.Height;

    [GeneratedRegex(@"^(?:[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4}){0,4}|Clerk|Chair|Secretary|ALL|All)$")]
    private static partial Regex Code();
}
