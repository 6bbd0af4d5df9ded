namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// The columns of neighbouring lines: what the white between them leaves that goes down through all of the lines.
/// </summary>
internal sealed class PageColumns
{
    /// <summary>Of all lines, those that may go across the white between columns: a head or a title.</summary>
    private const double MayCross = 0.06;

    private const int MaxLines = 300;

    /// <summary>In line heights: the least white between two columns, if what follows is aligned.</summary>
    private const double MinGap = 0.1;

    /// <summary>So far a text of a centred column may reach into the white beside it.</summary>
    private const double Slack = 0.25;

    private const double Aligned = 1.2;
    private const int MinAligned = 3;

    private readonly List<(double Left, double Right)> columns = [];

    private PageColumns(IReadOnlyList<TableLine> lines) => Lines = lines;

    public IReadOnlyList<TableLine> Lines { get; }
    public int Count => columns.Count;

    /// <summary>How its head reads, line by line.</summary>
    public IReadOnlyList<string> Head { get; set; } = [];

    /// <param name="before">The same table's on the page before.</param>
    public static PageColumns Find(IReadOnlyList<TableLine> lines, PageColumns? before = null)
    {
        var all = before is null ? lines : [.. before.Lines.TakeLast(MaxLines), .. lines];
        var found = new PageColumns(all) { Head = before?.Head ?? [] };
        var height = all.Select(l => l.Height).Order().ElementAt(all.Count / 2);
        var space = all.Select(l => l.Gap).Order().ElementAt(all.Count / 2);
        var left = all.Min(l => l.Left);
        // A lone text at the left margin may be a title across the table; it tells nothing of the columns.
        var telling = all.Where(l => l.Phrases.Count > 1 || l.Left > left + height).ToList();
        if (telling.Count == 0)
            return found;
        var allowed = telling.Count < 6 ? 0 : Math.Max(1, (int)(telling.Count * MayCross));
        var edges = new List<(double At, int Step)>();
        foreach (var line in telling)
        {
            foreach (var word in line.Words)
            {
                edges.Add((word.Left, 1));
                edges.Add((word.Right, -1));
            }
        }

        edges.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : b.Step.CompareTo(a.Step));
        var starts = edges.Where(e => e.Step > 0).Select(e => e.At).ToList();
        var open = 0;
        double begin = edges[0].At, end = double.NegativeInfinity;
        foreach (var (at, step) in edges)
        {
            if (step > 0 && open == allowed && end > double.NegativeInfinity && Parts(at, at - end))
            {
                found.columns.Add((begin, end));
                begin = at;
            }

            open += step;
            if (step < 0 && open == allowed)
                end = at;
        }

        found.columns.Add((begin, edges[^1].At));
        found.JoinEmpty(telling);
        return found;

        // White no wider than a space parts columns where lines enough begin a word right behind it.
        bool Parts(double at, double gap) => gap >= space
            || (gap >= MinGap * height
                && starts.Count(s => Math.Abs(s - at) < Aligned) >= Math.Max(MinAligned, telling.Count / 4)
                && UsualGap(telling, at) >= space);
    }

    /// <summary>
    /// The white before the words that begin at a place, in most lines: that of a space stands between words of one
    /// text, the days and months of dates under each other.
    /// </summary>
    private static double UsualGap(List<TableLine> lines, double at)
    {
        var gaps = new List<double>();
        foreach (var line in lines)
        {
            var word = line.Words.FirstOrDefault(w => Math.Abs(w.Left - at) < Aligned);
            if (word.Source is not null && line.Words.Where(w => w.Right <= at).Select(w => at - w.Right) is var before
                && before.Any())
                gaps.Add(before.Min());
        }

        gaps.Sort();
        return gaps.Count == 0 ? double.PositiveInfinity : gaps[gaps.Count / 2];
    }

    /// <summary>
    /// White that no line has text on both sides of parts nothing: the end of one long line, or a head that reaches
    /// beyond its column.
    /// </summary>
    private void JoinEmpty(List<TableLine> lines)
    {
        for (var at = 1; at < columns.Count; at++)
        {
            var left = lines.Where(l => Has(l, at - 1)).ToHashSet();
            var right = lines.Where(l => Has(l, at)).ToHashSet();
            if (left.Overlaps(right) || (left.Count > 1 && right.Count > 1))
                continue;
            columns[at - 1] = (columns[at - 1].Left, columns[at].Right);
            columns.RemoveAt(at--);
        }

        bool Has(TableLine line, int column) => line.Words.Any(w => At(w.Left, w.Right) == column);
    }

    /// <summary>
    /// True where a line can belong to this table: none of its texts reaches over two columns, and a lone one stands in
    /// a later column.
    /// </summary>
    public bool Holds(TableLine line)
    {
        if (columns.Count < 2)
            return false;
        var slack = line.Gap;
        return line.Phrases.All(
            p => !Spans(p) && columns.Exists(c => p.Left > c.Left - slack && p.Left < c.Right)
                && (line.Phrases.Count > 1 || At(p) > 0));
    }

    /// <summary>True where a text reaches over two columns.</summary>
    public bool Spans(Segment text) => Covered(text).Count() > 1;

    public IEnumerable<int> Covered(Segment text) =>
        Enumerable.Range(0, columns.Count)
            .Where(c => text.Left < columns[c].Right - 1 && text.Right > columns[c].Left + 1);

    /// <summary>Up to where a cell may be written: close to the next column.</summary>
    public double RoomFor(int column, double height) =>
        column + 1 < columns.Count
            ? Math.Max(columns[column].Right, columns[column + 1].Left - (1.5 * height))
            : columns[column].Right;

    public double Width(int column) => columns[column].Right - columns[column].Left;

    /// <summary>The column in which most of the text stands.</summary>
    public int At(Segment segment) => At(segment.Left, segment.Right);

    private int At(double left, double right)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var at = 0; at < columns.Count; at++)
        {
            var shared = Math.Min(right, columns[at].Right) - Math.Max(left, columns[at].Left);
            if (shared > most)
                (best, most) = (at, shared);
        }

        return best;
    }

    /// <summary>The texts of a line, each in one column; words of two columns that stand close are parted.</summary>
    public IEnumerable<Segment> Cells(TableLine line)
    {
        var from = 0;
        for (var at = 1; at <= line.Words.Count; at++)
        {
            if (at < line.Words.Count && !Parts(line.Words[at - 1], line.Words[at], line.Height))
                continue;
            yield return PlacedWord.Join([.. line.Words.Skip(from).Take(at - from)], line.Height);
            from = at;
        }
    }

    private bool Parts(PlacedWord word, PlacedWord next, double height)
    {
        if (At(word.Left, word.Right) == At(next.Left, next.Right))
            return false;
        var slack = Slack * height;
        for (var at = 1; at < columns.Count; at++)
            if (word.Right <= columns[at].Left + slack && next.Left >= columns[at - 1].Right - slack)
                return true;
        return false;
    }
}
