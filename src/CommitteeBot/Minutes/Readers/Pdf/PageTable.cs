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

    /// <summary>A number stands this close to what it numbers.</summary>
    private const double NumberGap = 6;

    private const int MaxBlankColumns = 12;

    /// <summary>In letters; a title across a table is shorter.</summary>
    private const int LongLine = 60;

    /// <summary>True where the words of a page need their places to be told apart.</summary>
    public static bool MayHold(IReadOnlyList<PageRow> rows)
    {
        for (var at = 1; at < rows.Count; at++)
            if (rows[at].Segments.Count > 1 && rows[at - 1].Segments.Count > 1)
                return true;
        return rows.Count(r => r.Segments.Count > 1) > 2;
    }

    /// <param name="lineGap">White between two lines of a paragraph, in line heights.</param>
    /// <param name="before">Columns of the table that the page before ended with.</param>
    public static List<PageLine> Mark(PrintedPage page, LetterWidths letters, double lineGap, PageColumns? before)
    {
        var rows = page.Rows;
        var fine = rows.Select(r => TableLine.From(r, page.Words, letters)).ToList();
        var lines = new List<PageLine>(rows.Count);
        var at = 0;
        if (before is not null)
        {
            var repeated = RepeatedHead(fine, before);
            if (repeated < fine.Count && (repeated > 0 || before.Holds(fine[0])))
            {
                at = FindEnd(fine, repeated);
                var rest = fine.GetRange(repeated, at - repeated);
                lines.AddRange(TableWriter.Body(rest, PageColumns.Find(rest, before), letters, lineGap));
            }
        }

        while (at < rows.Count)
        {
            var begins = Begins(rows[at], fine[at]) || IsTopOfHead(fine, at)
                || (at + 1 < fine.Count && Overlaps(fine[at], fine[at + 1]));
            var end = begins ? FindEnd(fine, at) : at;
            var region = end - at < 2 ? [] : fine.GetRange(at, end - at);
            if (region.Count > 0 && region.TrueForAll(r => r.Row.Segments.Count == 1 || IsPair(r.Row))
                && !HeadCells.AreHead(Texts(region[0])))
            {
                lines.AddRange(region.Select(r => new PageLine(JoinPair(r.Row), null)));
                at = end;
                continue;
            }

            var columns = region.Count > 0 ? PageColumns.Find(region) : null;
            if (columns is { Count: > 2 })
            {
                while (end < rows.Count && (columns.Holds(fine[end]) || IsTitleWithin(fine, end, columns))
                    && fine[end].Top - fine[end - 1].Bottom <= RowGap * fine[end].Height
                    && !IsOtherTable(fine, at, end))
                    region.Add(fine[end++]);
            }

            if (columns is not null && Table(region, columns, letters, lineGap) is { } table)
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

    private static bool Begins(PageRow row, TableLine line) =>
        row.Segments.Count > 1 || (line.Phrases.Count > 1 && HeadCells.AreHead(Texts(line)));

    /// <summary>The beginning of a head's only word, over the line that has its end and the other heads.</summary>
    private static bool IsTopOfHead(List<TableLine> lines, int at) =>
        at + 1 < lines.Count && lines[at].Phrases.Count == 1
        && lines[at + 1].Top - lines[at].Bottom < LineGap * lines[at].Height
        && HeadCells.AreHead(Texts(lines[at + 1]))
        && lines[at + 1].Phrases.FirstOrDefault(p => Math.Abs(p.Left - lines[at].Left) < 1) is { } below
        && BrokenCell.IsBrokenHead(lines[at].Row.Text, below.Text);

    private static List<string> Texts(TableLine line) => [.. line.Phrases.Select(p => p.Text)];

    /// <summary>The number of lines in which a page has the head of the table before it again.</summary>
    private static int RepeatedHead(List<TableLine> lines, PageColumns before)
    {
        var count = before.Head.Count;
        return count > 0 && lines.Take(count).Select(l => l.Row.Text).SequenceEqual(before.Head) ? count : 0;
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

    private static int FindEnd(List<TableLine> rows, int from)
    {
        var starts = new List<double>(rows[from].Phrases.Select(s => s.Left));
        var last = from;
        for (var at = from + 1; at < rows.Count && at - last <= MaxBlankColumns; at++)
        {
            var row = rows[at];
            if (row.Top - rows[at - 1].Bottom > RowGap * row.Height || IsOtherTable(rows, from, at)
                || IsAcross(rows[from], row))
                break;
            if (row.Phrases.Count >= 2)
            {
                starts.AddRange(row.Phrases.Select(s => s.Left));
                last = at;
            }
            else if (!starts.Exists(s => Math.Abs(s - row.Left) < 0.4 * row.Height)
                && !(rows[from].IsBold
                && rows[from].Phrases.Count(s => s.Left < row.Row.Right && s.Right > row.Left) == 1)
                && !Overlaps(rows[at - 1], row) && !IsUnderOne(rows[last], rows[at - 1], row))
            {
                // It stands neither where a column begins nor under one of the heads alone.
                break;
            }
        }

        // The last row's cells may go on for some lines.
        var end = last + 1;
        while (end < rows.Count && rows[end].Phrases.Count == 1
            && rows[end].Top - rows[end - 1].Bottom < LineGap * rows[end].Height
            && !IsOtherTable(rows, from, end)
            && (rows[last].Phrases.Any(s => Math.Abs(s.Left - rows[end].Left) < 0.5 * rows[end].Height)
            || Overlaps(rows[end - 1], rows[end]))
            && !(rows[last].Phrases.FirstOrDefault(s => s.Left > rows[end].Left + rows[end].Height) is { } beside
            && rows[end].Row.Right > beside.Left))
            end++;
        return end;
    }

    /// <summary>A line of a paragraph reaches over nearly all that stands beside each other in the table.</summary>
    private static bool IsAcross(TableLine whole, TableLine row) =>
        row.Phrases.Count == 1 && row.Row.Text.Length > LongLine && whole.Phrases.Count > 2
        && whole.Phrases.Count(p => p.Left < row.Row.Right && p.Right > row.Left) >= whole.Phrases.Count - 1;

    /// <summary>The rest of a centred cell: close below, and under a single text of the last whole line.</summary>
    private static bool IsUnderOne(TableLine whole, TableLine above, TableLine row) =>
        row.Top - above.Bottom < LineGap * row.Height && whole.Phrases.Count > 2
        && whole.Phrases.Count(p => p.Left < row.Row.Right && p.Right > row.Left) == 1;

    /// <summary>A title across the table, with a row of the table below it.</summary>
    private static bool IsTitleWithin(List<TableLine> rows, int at, PageColumns columns) =>
        rows[at].Phrases.Count == 1 && at + 1 < rows.Count && rows[at + 1].Phrases.Count > 1
        && rows[at + 1].Top - rows[at].Bottom <= RowGap * rows[at].Height && columns.Holds(rows[at + 1]);

    /// <summary>Another head, or larger type than the table's: what is below is not of it.</summary>
    private static bool IsOtherTable(List<TableLine> rows, int from, int at) =>
        rows[at].Row.Size > 1.1 * rows[from].Row.Size
        || (at > from + 1 && rows[at].Phrases.Count > 1 && HeadCells.AreHead(Texts(rows[at])));

    /// <summary>Lines of cells that stand in the middle of their row overlap.</summary>
    private static bool Overlaps(TableLine above, TableLine row) => row.Top - above.Bottom <= -0.2 * row.Height;

    private static List<PageLine>? Table(
        List<TableLine> region, PageColumns columns, LetterWidths letters, double lineGap)
    {
        if (columns.Count < 2)
            return null;
        var head = TableWriter.HeadLines(region, columns);
        if (head == 0)
        {
            // Numbers before paragraphs and names in the margin make columns, but no table.
            var joined = region.ConvertAll(r => r with { Row = JoinNumber(r.Row) });
            if (joined.Count(r => r.Row.Segments.Count >= MinColumns) < 2
                && region.Count(
                    r => columns.Cells(r).Count() - (IsNumber(r.Phrases[0].Text) ? 1 : 0) >= MinColumns) < 2)
                return null;
        }

        return [.. TableWriter.Table(region, head, columns, letters, lineGap)];
    }

    private static bool IsNumber(string text) => Number().IsMatch(text);

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
