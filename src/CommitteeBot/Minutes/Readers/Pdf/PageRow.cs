namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A printed line of a page: its segments from left to right.</summary>
/// <param name="Size">Of the type of its first segment.</param>
internal sealed record PageRow(double Top, double Bottom, double Size, IReadOnlyList<Segment> Segments)
{
    private const string Gap = "      ";

    /// <summary>
    /// Segments of another type are not one with their neighbours to the tool; this much of a line's height still parts
    /// words only.
    /// </summary>
    private const double WordGap = 0.8;

    public const double NoGap = 0.1;

    /// <summary>Raised letters are smaller than their line.</summary>
    private const double Small = 0.9;

    public double Height => Bottom - Top;
    public double Left => Segments[0].Left;
    public double Right => Segments[^1].Right;
    public bool IsBold => Segments[0].IsBold && Segments.All(s => s.IsBold);

    public bool BeginsBold => Segments[0].Runs is [{ Start: 0, IsBold: true }, ..];
    public bool EndsBold =>
        Segments[^1] is { Runs: [.., { IsBold: true } run] } last && run.End >= last.Text.AsSpan().TrimEnd().Length;

    /// <summary>The line as it reads, with wide spaces between its columns.</summary>
    public string Text => Segments.Count == 1 ? Segments[0].Text : string.Join(Gap, Segments.Select(s => s.Text));

    public static List<PageRow> Build(List<(double Top, double Height, double Size, Segment Segment)> texts)
    {
        var rows = new List<PageRow>();
        var open = new List<Segment>();
        double top = 0, bottom = 0, size = 0;
        foreach (var text in texts.OrderBy(t => t.Top))
        {
            var end = text.Top + text.Height;
            var least = Math.Min(text.Height, bottom - top);
            // Raised letters belong to their line; letters of a watermark across the page belong to none. Letters of
            // one size that stand half a line lower are those of another cell, centred in its row.
            var isSame = open.Count > 0
                && Math.Min(end, bottom) - Math.Max(text.Top, top)
                    > (text.Height > Small * (bottom - top) ? 0.65 : 0.5) * least
                && Math.Max(text.Height, bottom - top) < 2.5 * least;
            if (!isSame)
            {
                Close();
                (top, bottom, size) = (text.Top, end, text.Size);
            }
            else
            {
                // The line's type is that of its largest letters, not of a raised "th".
                (top, bottom, size) = (Math.Min(top, text.Top), Math.Max(bottom, end), Math.Max(size, text.Size));
            }

            open.Add(text.Segment);
        }

        Close();
        return rows;

        void Close()
        {
            if (open.Count > 0)
                rows.Add(new PageRow(top, bottom, size, JoinSegments(open, bottom - top)));
            open = [];
        }
    }

    private static List<Segment> JoinSegments(List<Segment> segments, double height)
    {
        if (segments.Count == 1)
            return segments;
        segments.Sort((a, b) => a.Left.CompareTo(b.Left));
        var joined = new List<Segment> { segments[0] };
        foreach (var next in segments.Skip(1))
        {
            var gap = next.Left - joined[^1].Right;
            // Typed twice in one place is a printer's way to make bold.
            if (gap < -0.5 * height && next.Text == joined[^1].Text)
                continue;
            if (gap < WordGap * height)
                joined[^1] = joined[^1].With(
                    next,
                    gap < NoGap * height || joined[^1].Text.EndsWith(' ') || next.Text.StartsWith(' ') ? "" : " ");
            else
                joined.Add(next);
        }

        return joined;
    }
}
