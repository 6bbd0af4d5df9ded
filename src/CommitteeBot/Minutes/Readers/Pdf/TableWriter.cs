namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Writes the printed lines of a table as its rows, each with the lines of its cells joined.</summary>
internal static class TableWriter
{
    private const int MaxHeadLines = 5;
    private const int MaxHeadCell = 48;

    /// <summary>The number of lines at the top that are the heads of columns.</summary>
    public static int HeadLines(List<TableLine> lines, PageColumns columns)
    {
        var bold = lines.TakeWhile(l => l.IsBold).Count();
        // The title of the first part of the table is bold too.
        if (bold is > 1 and <= MaxHeadLines && lines[bold - 1].Phrases.Count == 1
            && HeadCells.AreHead(Heads(lines, bold - 1, columns))
            && Heads(lines, bold, columns).Count(h => HeadCells.Read(h) == HeadCell.Unknown)
                > Heads(lines, bold - 1, columns).Count(h => HeadCells.Read(h) == HeadCell.Unknown))
            bold--;
        if (bold is > 0 and <= MaxHeadLines && lines.Skip(bold).Any(l => l.Phrases.Count >= 2)
            && lines.Take(bold).Any(l => l.Phrases.Count >= 2)
            && lines.Take(bold).SelectMany(l => l.Phrases)
                .All(p => p.Text.Length < MaxHeadCell && !p.Text.EndsWith(':')))
            return bold;
        if (BeginsInBrokenWord(lines))
            return 2;
        return HeadCells.AreHead([.. columns.Cells(lines[0]).Select(c => c.Text)]) ? 1 : 0;
    }

    /// <summary>Only the beginning of a head stands in the first line, and its end in the second.</summary>
    private static bool BeginsInBrokenWord(List<TableLine> lines) =>
        lines.Count > 2 && lines[0].Phrases.Count == 1
        && lines[1].Phrases.Any(
            p => Math.Abs(p.Left - lines[0].Left) < 1 && BrokenCell.IsBrokenHead(lines[0].Row.Text, p.Text));

    private static List<string> Heads(List<TableLine> lines, int count, PageColumns columns)
    {
        var heads = Enumerable.Repeat("", columns.Count).ToList();
        foreach (var text in lines.Take(count).SelectMany(columns.Cells))
            foreach (var column in columns.Spans(text) ? columns.Covered(text) : [columns.At(text)])
                heads[column] = $"{heads[column]} {text.Text}".Trim();
        return heads;
    }

    public static IEnumerable<PageLine> Table(
        List<TableLine> lines, int head, PageColumns columns, LetterWidths letters, double lineGap)
    {
        var from = 0;
        while (from < head && lines[from].Phrases.Count == 1 && !BeginsInBrokenWord(lines)
            && lines.Take(head).Skip(from + 1).Any(l => l.Phrases.Count > 1)
            && lines[from].Left <= lines[from + 1].Left && !columns.Spans(lines[from].Phrases[0]))
            from++;
        for (var at = 0; at < from; at++)
            yield return new PageLine(lines[at].Row, null);
        if (head > from)
        {
            columns.Head = [.. lines.Take(head).Skip(from).Select(l => l.Row.Text)];
            yield return Write(lines.GetRange(from, head - from), columns, isHead: true);
        }

        foreach (var line in Body(lines.GetRange(head, lines.Count - head), columns, letters, lineGap))
            yield return line;
    }

    /// <summary>The rows below the head.</summary>
    public static IEnumerable<PageLine> Body(
        List<TableLine> lines, PageColumns columns, LetterWidths letters, double lineGap)
    {
        if (lines.Count == 0)
            yield break;
        var starts = TableRows.Starts(
            lines.ConvertAll(l => new TableRows.CellLine(l, [.. columns.Cells(l)])), columns, letters,
            (1 + lineGap) * lines[0].Height);
        for (var at = 0; at < starts.Count; at++)
        {
            var end = at + 1 < starts.Count ? starts[at + 1] : lines.Count;
            yield return Write(lines.GetRange(starts[at], end - starts[at]), columns, isHead: false);
        }
    }

    private static PageLine Write(List<TableLine> lines, PageColumns columns, bool isHead)
    {
        var cells = Enumerable.Range(0, columns.Count).Select(_ => new InlineText { KeepsMarks = true }).ToArray();
        foreach (var line in lines)
        {
            foreach (var text in columns.Cells(line))
            {
                // A head over several columns is a part of the head of each.
                foreach (var column in isHead && columns.Spans(text) ? columns.Covered(text) : [columns.At(text)])
                {
                    if (!cells[column].IsBlank && !BrokenCell.IsBroken(cells[column].Plain, text.Text)
                        && !(isHead && BrokenCell.IsBrokenHead(cells[column].Plain, text.Text)))
                        cells[column].Add(" ", isHead);
                    text.AddTo(cells[column]);
                }
            }
        }

        var row = $"| {string.Join(" | ", cells.Select(c => c.Marked.Replace('|', '¦')))} |";
        return new PageLine(lines[0].Row with { Bottom = lines.Max(l => l.Bottom) }, row, columns);
    }
}
