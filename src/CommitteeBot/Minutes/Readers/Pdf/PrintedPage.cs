namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A page as lines of text, each with its place.</summary>
internal sealed record PrintedPage(double Width, IReadOnlyList<PageRow> Rows)
{
    /// <summary>The place of each word, from left to right in each line; empty where nobody asked for them.</summary>
    public IReadOnlyList<WordBox> Words { get; init; } = [];

    private const double LetterWidth = 8;
    private const double LineHeight = 14;
    private const double TypeSize = 12;

    /// <summary>True where it has fewer letters and digits than that.</summary>
    public bool HasFewer(int letters)
    {
        foreach (var segment in Rows.SelectMany(r => r.Segments))
        {
            foreach (var letter in segment.Text)
            {
                if (char.IsLetterOrDigit(letter) && --letters <= 0)
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Lines of letters as a page of a typewriter has them: what was made out on a picture has no other measure.
    /// </summary>
    public static PrintedPage FromLines(IReadOnlyList<string> lines)
    {
        var rows = new List<PageRow>();
        for (var at = 0; at < lines.Count; at++)
        {
            var segments = new List<Segment>();
            var line = lines[at];
            for (var start = 0; start < line.Length;)
            {
                var gap = line.IndexOf("   ", start, StringComparison.Ordinal);
                var end = gap < 0 ? line.Length : gap;
                if (end > start)
                {
                    var part = line[start..end].TrimEnd();
                    var indent = part.Length - part.TrimStart().Length;
                    segments.Add(
                        new Segment(
                            (start + indent) * LetterWidth, (start + part.Length) * LetterWidth, part.TrimStart(), [],
                            Font: -1));
                }

                start = end;
                while (start < line.Length && line[start] == ' ')
                    start++;
            }

            if (segments.Count > 0)
                rows.Add(new PageRow(at * LineHeight, (at + 1) * LineHeight, TypeSize, segments));
        }

        return new PrintedPage(0, rows);
    }
}
