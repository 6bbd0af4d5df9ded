namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>The columns in which neighbouring lines stand, and the lines with each text in its own column.</summary>
internal sealed class PageColumns
{
    /// <summary>
    /// In line heights: what the tool reads as one text may span columns that stand closer than one; a space is a
    /// quarter.
    /// </summary>
    private const double MinGap = 0.4;
    private const double MaxGap = 1.5;
    private const double UsualGap = 0.85;
    private const double Slack = 0.6;

    private const int Rounds = 3;

    private readonly List<(double Left, double Right)> columns = [];

    private PageColumns(IReadOnlyList<PageRow> rows) => Rows = rows;

    public IReadOnlyList<PageRow> Rows { get; private set; }

    public int Count => columns.Count;

    /// <param name="before">The same table's on the page before.</param>
    public static PageColumns Find(IReadOnlyList<PageRow> rows, LetterWidths letters, PageColumns? before = null)
    {
        var found = new PageColumns(rows);
        found.columns.AddRange(before?.columns ?? []);

        // What one round has parted shows the next one where columns begin that only had a centred head before.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var segment in found.Rows.OrderByDescending(r => r.Segments.Count).SelectMany(r => r.Segments))
                found.Include(segment);
            found.Rows = [.. found.Rows.Select(r => found.SplitAtColumns(r, letters))];
        }

        found.PutUnderHeads();
        return found;
    }

    /// <summary>
    /// A head centred over a column so narrow that no cell of it reaches under the head is still that column's.
    /// </summary>
    private void PutUnderHeads()
    {
        if (Rows[0] is not { IsBold: true, Segments.Count: >= 2 } head)
            return;
        for (var at = 1; at < columns.Count; at++)
        {
            var (left, right) = columns[at - 1];
            if (head.Segments.FirstOrDefault(s => At(s) == at) is not { } over
                || head.Segments.Any(s => At(s) == at - 1) || Rows.Skip(1).Any(r => r.Segments.Any(s => At(s) == at)))
                continue;

            // As far to the right of its middle as the cells begin to its left.
            if (over.Left + over.Right - left < (at + 1 < columns.Count ? columns[at + 1].Left
                : double.PositiveInfinity))
            {
                columns[at] = (left, Math.Max(right, over.Right));
                columns.RemoveAt(at - 1);
            }
        }
    }

    /// <summary>
    /// True where a line can belong to this table: its texts start at columns, a lone text at a later column.
    /// </summary>
    public bool Holds(PageRow row) =>
        !row.IsBold
            && row.Segments.All(
                s =>
                    columns.FindIndex(c => Math.Abs(c.Left - s.Left) < MinGap * row.Height) is var at
                        && at >= (row.Segments.Count > 1 ? 0 : 1));

    /// <summary>Up to where a cell may be written: close to the next column.</summary>
    public double RoomFor(int column, double height) =>
        column + 1 < columns.Count
            ? Math.Max(columns[column].Right, columns[column + 1].Left - (MaxGap * height))
            : columns[column].Right;

    /// <summary>The column in which most of the text stands.</summary>
    public int At(Segment segment)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var at = 0; at < columns.Count; at++)
        {
            var shared = Math.Min(segment.Right, columns[at].Right) - Math.Max(segment.Left, columns[at].Left);
            if (shared > most)
                (best, most) = (at, shared);
        }

        return best;
    }

    /// <summary>A text that reaches over two columns makes neither of them wider.</summary>
    private void Include(Segment segment)
    {
        var over = Enumerable.Range(0, columns.Count)
            .Where(c => segment.Left < columns[c].Right && segment.Right > columns[c].Left).ToList();
        if (over.Count == 0)
        {
            columns.Add((segment.Left, segment.Right));
            columns.Sort();
        }
        else if (over.Count == 1)
        {
            var (left, right) = columns[over[0]];
            columns[over[0]] = (Math.Min(left, segment.Left), Math.Max(right, segment.Right));
        }
    }

    private PageRow SplitAtColumns(PageRow row, LetterWidths letters)
    {
        if (columns.Count < 2)
            return row;
        var segments = new List<Segment>();
        foreach (var segment in row.Segments)
            segments.AddRange(SplitAtColumns(segment, row.Height, letters));
        return segments.Count == row.Segments.Count ? row : row with { Segments = segments };
    }

    private IEnumerable<Segment> SplitAtColumns(Segment segment, double height, LetterWidths letters)
    {
        var starts = columns.Skip(1)
            .Select(c => c.Left).Where(x => x > segment.Left + height && x < segment.Right).ToList();
        if (starts.Count == 0)
            return [segment];
        var parts = new List<Segment>();
        var rest = segment;
        foreach (var start in starts)
        {
            if (Gap(rest, start, height, letters) is not { } gap)
                continue;
            parts.Add(rest.Part(0, gap.At, rest.Left, gap.End));
            rest = rest.Part(gap.At + 1, rest.Text.Length, start, rest.Right);
        }

        // The last column's text must reach to where the whole ends, or there was no gap.
        return parts.Count > 0
            && Math.Abs(rest.Left + letters.Measure(rest.Text, rest.Font) - rest.Right) <= Slack * height
            ? [.. parts, rest]
            : [segment];
    }

    /// <summary>The space before the word that begins at a column, where the word before it ends well before.</summary>
    private static (int At, double End)? Gap(Segment segment, double start, double height, LetterWidths letters)
    {
        (int At, double End)? best = null;
        var right = segment.Left;
        for (var at = 0; at < segment.Text.Length; at++)
        {
            if (segment.Text[at] == ' ' && at > 0)
            {
                var gap = (start - right) / height;
                if (gap is >= MinGap and <= MaxGap
                    && (best is null || Math.Abs(gap - UsualGap) < Math.Abs(((start - best.Value.End) / height) - UsualGap)))
                    best = (at, right);
            }

            right += letters.Measure(segment.Text.AsSpan(at, 1), segment.Font);
        }

        return best;
    }
}
