namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// Which printed lines of a table make one row of it: by the white between rows where there is more than between
/// lines, else by the column that each row has something in.
/// </summary>
internal static class TableRows
{
    /// <summary>In distances of lines: rows stand apart by at least so much more, and lines of a cell do not.</summary>
    private const double Apart = 1.1;

    private const double Together = 0.7;

    internal sealed record CellLine(TableLine Printed, IReadOnlyList<Segment> Cells);

    /// <returns>The first line of each row.</returns>
    /// <param name="pitch">From one line of a paragraph to the next; it may be more than in a table.</param>
    public static List<int> Starts(
        IReadOnlyList<CellLine> lines, PageColumns columns, LetterWidths letters, double pitch)
    {
        var step = Math.Min(pitch, Step(lines, columns));
        var breaks = new List<(int At, double Gap)>();
        var lowest = lines.Count > 0 ? lines[0].Printed.Top : 0;
        for (var at = 1; at < lines.Count; at++)
        {
            var gap = lines[at].Printed.Top - lowest;
            if (gap >= Together * step)
                breaks.Add((at, gap));
            lowest = Math.Max(lowest, lines[at].Printed.Top);
        }

        var apart = Threshold(breaks.ConvertAll(b => b.Gap), step);
        var starts = new List<int> { 0 };
        if (breaks.Exists(b => b.Gap > apart))
            starts.AddRange(breaks.Where(b => b.Gap > apart).Select(b => b.At));
        else if (KeyColumn(lines, columns) is { } key)
            return ByKey(lines, columns, key, step);
        else
            starts.AddRange(breaks.Where(b => !IsRest(lines, b.At, starts, columns, letters)).Select(b => b.At));
        return starts;
    }

    /// <summary>The least distance of two lines in one column.</summary>
    private static double Step(IReadOnlyList<CellLine> lines, PageColumns columns)
    {
        var last = new double?[columns.Count];
        var steps = new List<double>();
        foreach (var line in lines)
        {
            foreach (var column in line.Cells.Select(columns.At).Distinct())
            {
                if (line.Printed.Top - last[column] is { } step && step > 0.6 * line.Printed.Height)
                    steps.Add(step);
                last[column] = line.Printed.Top;
            }
        }

        steps.Sort();
        return steps.Count == 0 ? double.PositiveInfinity : steps[steps.Count / 20];
    }

    /// <summary>Between the distances of lines and those of rows; infinite where there are not both.</summary>
    private static double Threshold(List<double> gaps, double step)
    {
        var wide = gaps.Where(g => g > Apart * step).ToList();
        return wide.Count == 0 ? double.PositiveInfinity : ((Apart * step) + Math.Min(wide.Min(), 1.5 * step)) / 2;
    }

    /// <summary>The column in which each row has a number, or else one short entry.</summary>
    private static int? KeyColumn(IReadOnlyList<CellLine> lines, PageColumns columns)
    {
        var cells = lines.SelectMany(l => l.Cells).GroupBy(columns.At).ToList();
        var first = cells.Find(c => c.Key == 0);
        return columns.Count >= 3 && first is not null && first.Count() > 1
            && first.Count(c => IsNumber(c.Text)) * 10 >= first.Count() * 7
            ? 0
            : null;
    }

    private static bool IsNumber(string text) =>
        text.Trim() is { Length: > 0 and <= 8 } number && number.Any(char.IsAsciiDigit)
            && !number.Contains(' ', StringComparison.Ordinal);

    private static List<int> ByKey(IReadOnlyList<CellLine> lines, PageColumns columns, int key, double step)
    {
        var keys = Enumerable.Range(0, lines.Count)
            .Where(at => lines[at].Cells.Any(c => columns.At(c) == key)).ToList();
        var isCentred = keys.Exists(
            at => lines[at].Cells.All(c => columns.At(c) == key || columns.Width(columns.At(c)) < Widest(columns))
                && lines.Any(
                    l => Math.Abs(l.Printed.Top - lines[at].Printed.Top) is > 1 and var away && away < 0.7 * step));
        if (!isCentred)
            return keys.Contains(0) ? keys : [0, .. keys];
        var starts = new List<int>();
        var from = 0;
        foreach (var at in keys)
        {
            if (from >= lines.Count)
                break;
            starts.Add(from);

            // As many lines stand below the number as above it.
            var bottom = lines[at].Printed.Top + (lines[at].Printed.Top - lines[from].Printed.Top) + (0.3 * step);
            while (from < lines.Count && lines[from].Printed.Top <= bottom)
                from++;
        }

        return starts;
    }

    private static double Widest(PageColumns columns) => Enumerable.Range(0, columns.Count).Max(columns.Width);

    /// <summary>
    /// True where all of a line must be the rest of the cells above it, because there would not have been room for it.
    /// </summary>
    private static bool IsRest(
        IReadOnlyList<CellLine> lines, int at, List<int> starts, PageColumns columns, LetterWidths letters)
    {
        return !BeginsAnew() && lines[at].Cells.All(IsRestOfCell);

        // All columns begin something, as those of the line above did.
        bool BeginsAnew() => columns.Count > 1 && IsWhole(lines[at]) && IsWhole(lines[at - 1])
            && lines[at].Cells.All(c => !char.IsLower(c.Text.TrimStart()[0]));

        bool IsWhole(CellLine line) => line.Cells.Select(columns.At).Distinct().Count() == columns.Count;

        bool IsRestOfCell(Segment cell)
        {
            // A dash is all that its cell holds.
            if (!cell.Text.Any(char.IsLetterOrDigit))
                return false;
            var column = columns.At(cell);
            for (var above = at - 1; above >= starts[^1]; above--)
            {
                if (lines[above].Cells.FirstOrDefault(s => columns.At(s) == column) is not { } before)
                    continue;
                var end = cell.Text.IndexOf(' ', StringComparison.Ordinal);
                return before.Right + letters.Measure(" ", before.Font)
                    + letters.Measure(end < 0 ? cell.Text : cell.Text.AsSpan(0, end), cell.Font)
                    > columns.RoomFor(column, lines[at].Printed.Height) - (0.1 * lines[at].Printed.Height);
            }

            return false;
        }
    }
}
