namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A word of a printed line and where it stands.</summary>
/// <param name="Start">In the text of <paramref name="Source"/>, and so is <paramref name="End"/>.</param>
internal readonly record struct PlacedWord(
    Segment Source, int Start, int End, double Left, double Right, double Top, double Height)
{
    /// <summary>In line heights: letters raised by so much and more are on another line.</summary>
    private const double OtherLine = 0.3;

    /// <summary>The words of a printed line from left to right.</summary>
    public static List<PlacedWord> Of(PageRow row, IReadOnlyList<WordBox> boxes, LetterWidths letters)
    {
        var here = Near(row, boxes);
        return [.. row.Segments.SelectMany(s => Printed(s, row, here) ?? Measured(s, letters))];
    }

    /// <summary>
    /// The texts of a page, each on its own line: the tool runs texts of neighbouring cells together that stand half a
    /// line apart.
    /// </summary>
    public static PrintedPage OnOwnLines(PrintedPage page, IReadOnlyList<WordBox> boxes)
    {
        var texts = new List<(double Top, double Height, double Size, Segment Segment)>();
        foreach (var row in page.Rows)
        {
            var here = Near(row, boxes);
            foreach (var segment in row.Segments)
            {
                var words = Printed(segment, row, here);
                if (words is null || words.TrueForAll(w => Math.Abs(w.Top - words[0].Top) < OtherLine * row.Height))
                {
                    texts.Add((row.Top, row.Height, row.Size, segment));
                    continue;
                }

                for (int first = 0, at = 1; at <= words.Count; at++)
                {
                    if (at < words.Count && Math.Abs(words[at].Top - words[first].Top) < OtherLine * row.Height)
                        continue;
                    texts.Add(
                        (words[first].Top, words[first].Height, row.Size,
                            Join(words.GetRange(first, at - first), row.Height)));
                    first = at;
                }
            }
        }

        return page with { Rows = PageRow.Build(texts), Words = boxes };
    }

    private static List<WordBox> Near(PageRow row, IReadOnlyList<WordBox> boxes) =>
        [.. boxes.Where(b => b.Bottom > row.Top && b.Top < row.Bottom).OrderBy(b => b.Left)];

    /// <summary>Those of some words in a row as one text.</summary>
    public static Segment Join(IReadOnlyList<PlacedWord> words, double height)
    {
        Segment? whole = null;
        for (var at = 0; at < words.Count;)
        {
            var first = at;
            while (at < words.Count && ReferenceEquals(words[at].Source, words[first].Source))
                at++;
            var part = words[first].Source.Part(
                words[first].Start, words[at - 1].End, words[first].Left, words[at - 1].Right);
            whole = whole is null
                ? part
                : whole.With(part, part.Left - whole.Right < PageRow.NoGap * height ? "" : " ");
        }

        return whole!;
    }

    /// <summary>Null where the words that stand here do not make up the text.</summary>
    private static List<PlacedWord>? Printed(Segment segment, PageRow row, List<WordBox> boxes)
    {
        var words = new List<PlacedWord>();
        var reach = boxes.FindAll(b => b.Left > segment.Left - 2 && b.Right < segment.Right + 2);
        for (var at = 0; at < segment.Text.Length;)
        {
            if (char.IsWhiteSpace(segment.Text[at]))
            {
                at++;
                continue;
            }

            WordBox? next = null;
            var last = words.Count > 0
                ? words[^1]
                : new PlacedWord(segment, 0, 0, 0, segment.Left, row.Top, row.Height);
            foreach (var box in reach)
            {
                if (box.Left > last.Right - 2
                    && string.CompareOrdinal(segment.Text, at, box.Text, 0, box.Text.Length) == 0
                    && (next is not { } known || Distance(box) < Distance(known)))
                    next = box;
            }

            if (next is not { } found)
                return null;
            words.Add(
                new PlacedWord(
                    segment, at, at + found.Text.Length, found.Left, found.Right, found.Top, found.Bottom - found.Top));
            at += found.Text.Length;

            double Distance(WordBox box) => (box.Left - last.Right) + (2 * Math.Abs(box.Top - last.Top));
        }

        return words.Count > 0 ? words : null;
    }

    /// <summary>By what is known of the widths of letters, so that all of them fill the segment.</summary>
    private static IEnumerable<PlacedWord> Measured(Segment segment, LetterWidths letters)
    {
        var all = letters.Measure(segment.Text, segment.Font);
        var scale = all > 0 ? (segment.Right - segment.Left) / all : 0;
        for (var at = 0; at < segment.Text.Length;)
        {
            var start = at;
            while (at < segment.Text.Length && !char.IsWhiteSpace(segment.Text[at]))
                at++;
            if (at > start)
                yield return new PlacedWord(segment, start, at, Place(start), Place(at), 0, 0);
            at++;
        }

        double Place(int at) =>
            segment.Left + (letters.Measure(segment.Text.AsSpan(0, at), segment.Font) * scale);
    }
}
