using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// A line for the text in the making: a printed one, or a whole row of a table with its wrapped cells joined.
/// </summary>
/// <param name="Table">The row as it is written; null for a printed line.</param>
/// <param name="Columns">Of the table that the row is of.</param>
internal sealed record PageLine(PageRow Row, string? Table, PageColumns? Columns = null);

/// <summary>Lines whose texts stand under each other in columns are rows of a table, and are written as such.</summary>
internal static partial class PageTable
{
    private const int MinColumns = 3;

    /// <summary>
    /// In line heights: between two lines of one table there may be so much, between two lines of one cell hardly any.
    /// </summary>
    private const double RowGap = 2.2;
    private const double LineGap = 0.6;
    private const double Apart = 0.25;

    /// <summary>Lines of cells that stand in the middle of their row overlap.</summary>
    private const double Overlap = -0.2;

    /// <summary>A number stands this close to what it numbers.</summary>
    private const double NumberGap = 6;

    private const int MaxBlankColumns = 6;

    /// <param name="lineGap">White between two lines of a paragraph, in line heights.</param>
    /// <param name="before">Columns of the table that the page before ended with.</param>
    public static List<PageLine> Mark(
        IReadOnlyList<PageRow> rows, LetterWidths letters, double lineGap, PageColumns? before)
    {
        var lines = new List<PageLine>(rows.Count);
        for (var at = 0; at < rows.Count;)
        {
            if (at == 0 && before is not null && before.Holds(rows[0]))
            {
                at = FindEnd(rows, 0);
                lines.AddRange(Rows(PageColumns.Find([.. rows.Take(at)], letters, before), letters, lineGap));
                continue;
            }

            var end = rows[at].Segments.Count < 2 ? at : FindEnd(rows, at);
            IReadOnlyList<PageRow> region = end - at < 2 ? [] : [.. rows.Skip(at).Take(end - at)];
            if (region.Count > 0 && region.All(r => r.Segments.Count == 1 || IsPair(r)))
            {
                lines.AddRange(region.Select(r => new PageLine(JoinPair(r), null)));
                at = end;
                continue;
            }

            if (region.Count > 0 && Table(region, letters, lineGap) is { } table)
            {
                lines.AddRange(table);
                at = end;
                continue;
            }

            for (var last = Math.Max(end, at + 1); at < last; at++)
                lines.Add(new PageLine(JoinNumber(rows[at]), null));
        }

        return lines;
    }

    /// <summary>A number or a bullet and the text that it stands before are one.</summary>
    public static PageRow JoinNumber(PageRow row)
    {
        if (row.Segments.Count < 2
            || row.Segments[1].Left - row.Segments[0].Right > NumberGap * row.Height
            || !Number().IsMatch(row.Segments[0].Text))
            return row;
        return row with { Segments = [row.Segments[0].With(row.Segments[1], " "), .. row.Segments.Skip(2)] };
    }

    /// <summary>"Jo Hart  -  Clerk", with tabs around the dash: no three columns.</summary>
    private static bool IsPair(PageRow row) => row.Segments switch
    {
        [_, var middle, _] => middle.Text.AsSpan().Trim() is "-" or "–" or "—",
        [var first, var second] => EndsInDash().IsMatch(first.Text) || BeginsWithDash().IsMatch(second.Text),
        _ => false,
    };

    private static PageRow JoinPair(PageRow row) =>
        row with { Segments = [row.Segments.Aggregate((a, b) => a.With(b, " "))] };

    private static int FindEnd(IReadOnlyList<PageRow> rows, int from)
    {
        var starts = new List<double>(rows[from].Segments.Select(s => s.Left));
        var last = from;
        for (var at = from + 1; at < rows.Count && at - last <= MaxBlankColumns; at++)
        {
            var row = rows[at];
            if (row.Top - rows[at - 1].Bottom > RowGap * row.Height)
                break;
            if (row.Segments.Count >= 2)
            {
                starts.AddRange(row.Segments.Select(s => s.Left));
                last = at;
            }
            else if (!starts.Exists(s => Math.Abs(s - row.Left) < 0.4 * row.Height)
                && !(rows[from].IsBold
                && rows[from].Segments.Count(s => s.Left < row.Right && s.Right > row.Left) == 1))
            {
                // It stands neither where a column begins nor under one of the heads alone.
                break;
            }
        }

        // The last row's cells may go on for some lines.
        var end = last + 1;
        while (end < rows.Count && rows[end].Segments.Count == 1
            && rows[end].Top - rows[end - 1].Bottom < LineGap * rows[end].Height
            && (rows[last].Segments.Any(s => Math.Abs(s.Left - rows[end].Left) < 0.5 * rows[end].Height)
            || Overlaps(rows[end - 1], rows[end]))
            && !(rows[last].Segments.FirstOrDefault(s => s.Left > rows[end].Left + rows[end].Height) is { } beside
            && rows[end].Right > beside.Left))
            end++;
        return end;
    }

    private static bool Overlaps(PageRow above, PageRow row) => row.Top - above.Bottom <= Overlap * row.Height;

    private static List<PageLine>? Table(IReadOnlyList<PageRow> region, LetterWidths letters, double lineGap)
    {
        var columns = PageColumns.Find(region, letters);
        var head = columns.Rows[0];
        var hasHead = head.Segments.Count >= 2
            && head.IsBold && head.Segments.All(s => s.Text.Length < 40 && !s.Text.EndsWith(':'))
            && columns.Rows.Skip(1).Any(r => r.Segments.Count >= 2 && !r.IsBold);
        if (!hasHead)
        {
            // Numbers before paragraphs and names in the margin make columns, but no table.
            columns = PageColumns.Find([.. region.Select(JoinNumber)], letters);
            if (columns.Rows.Count(r => r.Segments.Count >= MinColumns) < 2)
                return null;
        }

        return [.. Rows(columns, letters, lineGap)];
    }

    private static IEnumerable<PageLine> Rows(PageColumns columns, LetterWidths letters, double lineGap)
    {
        var rows = columns.Rows;
        if (rows.Count == 1)
        {
            yield return new PageLine(rows[0], WriteRow(rows, 0, 1, columns), columns);
            yield break;
        }

        var height = rows[0].Height;
        var gaps = Enumerable.Range(1, rows.Count - 1).Select(at => rows[at].Top - rows[at - 1].Bottom).ToList();
        var tight = gaps.Where(g => g > Overlap * height).DefaultIfEmpty(gaps.Max()).Min();
        var isSpaced = gaps.Max() - tight > Apart * height;
        var first = 0;
        for (var at = 1; at <= rows.Count; at++)
        {
            if (at < rows.Count && gaps[at - 1] <= Overlap * height)
                continue;
            if (at < rows.Count
                && !IsApart(gaps[at - 1]) && !Begins(rows[at], rows, first, at, columns, letters, isSpaced))
                continue;
            yield return new PageLine(
                rows[first] with { Bottom = rows[at - 1].Bottom }, WriteRow(rows, first, at, columns), columns);
            first = at;
        }

        bool IsApart(double gap) => gap > (lineGap + Apart) * height || (isSpaced && gap - tight > Apart * height);
    }

    /// <summary>
    /// Whether a printed line begins a row. In a table whose rows stand apart only what is full in every column does;
    /// else all that cannot be the rest of the cells above it, because there would have been room for it.
    /// </summary>
    private static bool Begins(
        PageRow row, IReadOnlyList<PageRow> rows, int first, int at, PageColumns columns, LetterWidths letters,
        bool isSpaced)
    {
        // Right under the heads of the columns.
        if (at == 1 && rows[0].IsBold && !row.IsBold)
            return true;
        if (isSpaced)
            return row.Segments.Count == columns.Count
                && columns.Count >= MinColumns && rows[at - 1].Segments.Count == columns.Count
                && !row.Segments.All(IsRest);
        return !row.Segments.All(IsRest);

        bool IsRest(Segment segment)
        {
            // A dash is all that its cell holds.
            if (!segment.Text.Any(char.IsLetterOrDigit))
                return false;
            var column = columns.At(segment);
            for (var above = at - 1; above >= first; above--)
            {
                if (rows[above].Segments.FirstOrDefault(s => columns.At(s) == column) is { } before)
                {
                    var end = segment.Text.IndexOf(' ', StringComparison.Ordinal);
                    return before.Right
                        + letters.Measure(" ", before.Font)
                        + letters.Measure(
                            end < 0 ? segment.Text : segment.Text.AsSpan(0, end),
                            segment.Font) > columns.RoomFor(column, row.Height) - (0.1 * row.Height);
                }
            }

            return false;
        }
    }

    private static string WriteRow(IReadOnlyList<PageRow> rows, int from, int end, PageColumns columns)
    {
        var cells = Enumerable.Range(0, columns.Count).Select(_ => new InlineText { KeepsMarks = true }).ToArray();
        for (var at = from; at < end; at++)
        {
            foreach (var segment in rows[at].Segments)
            {
                var cell = cells[columns.At(segment)];
                if (!cell.IsBlank)
                    cell.Add(" ");
                segment.AddTo(cell);
            }
        }

        return $"| {string.Join(" | ", cells.Select(c => c.Marked.Replace('|', '¦')))} |";
    }

    [GeneratedRegex(@"\w\W{0,2}\s[-–—]\s*$")]
    private static partial Regex EndsInDash();

    [GeneratedRegex(@"^\s*[-–—]\s+\w")]
    private static partial Regex BeginsWithDash();

    /// <summary>A number with a point or bracket, one of several parts, or a bullet.</summary>
    [GeneratedRegex(
        @"^(?:\(?(?:\d{1,3}(?:[./]\d{1,4})*[.):]|\d{1,4}(?:[./]\d{1,4})+|[A-Za-z][.)]|[ivxIVX]{1,5}[.)])\)?|" +
        @"\d{1,2}|[-–—*•●▪◦○■‣➢\uF0B7\uF0A7\uF0D8o§])\s*$")]
    private static partial Regex Number();
}
