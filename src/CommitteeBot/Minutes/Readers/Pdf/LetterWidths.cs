namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// How wide the letters of each type are, learnt from the lengths of the document's own lines: with it one can tell
/// where a word stands within a line, and whether the next one would have had room.
/// </summary>
internal sealed class LetterWidths
{
    private const int KnownLetters = 128;

    /// <summary>Lines of one type that are enough to learn from, and how often they are gone over.</summary>
    private const int MaxLines = 400;
    private const int Rounds = 6;
    private const double Step = 0.8;

    private readonly Dictionary<int, double[]> types = [];

    public static LetterWidths Learn(IReadOnlyList<PrintedPage> pages)
    {
        var widths = new LetterWidths();
        var types = new Dictionary<int, (double Size, List<Segment> Lines)>();
        foreach (var row in pages.SelectMany(p => p.Rows))
        {
            foreach (var segment in row.Segments)
            {
                if (!types.TryGetValue(segment.Font, out var type))
                    types[segment.Font] = type = (row.Size, []);
                if (type.Lines.Count < MaxLines)
                    type.Lines.Add(segment);
            }
        }

        foreach (var (font, (size, lines)) in types)
            widths.types[font] = LearnFont(size, lines);
        return widths;
    }

    public double Measure(ReadOnlySpan<char> text, int font)
    {
        var type = types.GetValueOrDefault(font);
        if (type is null)
            return 0;
        double width = 0;
        foreach (var letter in text)
            width += type[Place(letter)];
        return width;
    }

    private static double[] LearnFont(double size, List<Segment> segments)
    {
        var widths = new double[KnownLetters];
        for (var at = 0; at < KnownLetters; at++)
            widths[at] = DefaultWidth((char)at) * size;
        var squares = segments.ConvertAll(s => Squares(s.Text));
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < segments.Count; at++)
            {
                var segment = segments[at];
                double width = 0;
                foreach (var letter in segment.Text)
                    width += widths[Place(letter)];
                var off = (segment.Right - segment.Left - width) / squares[at] * Step;
                foreach (var letter in segment.Text)
                    widths[Place(letter)] = Math.Max(0, widths[Place(letter)] + off);
            }
        }

        return widths;
    }

    /// <summary>
    /// The sum, over all letters, of how often each is there, squared: it grows by 2n + 1 with each further one of a
    /// letter.
    /// </summary>
    private static int Squares(string text)
    {
        Span<int> counts = stackalloc int[KnownLetters];
        counts.Clear();
        var squares = 0;
        foreach (var letter in text)
            squares += (2 * counts[Place(letter)]++) + 1;
        return squares;
    }

    private static int Place(char letter) => letter < KnownLetters ? letter : 0;

    /// <summary>In a book face, in parts of its size.</summary>
    private static double DefaultWidth(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ','
            or ';' or ':' or '\'' or '!' or '|' or '(' or ')' or '-' or ' ' =>
            0.3,
        'm' or 'w' or 'M' or 'W' => 0.8,
        _ => char.IsUpper(letter) ? 0.66 : 0.52,
    };
}
