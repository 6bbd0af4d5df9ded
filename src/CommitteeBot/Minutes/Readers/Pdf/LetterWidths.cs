namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// How wide the letters of each type are, learnt from the lengths of the document's own lines: with it one can tell where a word stands
/// within a line, and whether the next one would have had room.
/// </summary>
internal sealed class LetterWidths
{
    private const int Known = 128;

    /// <summary>Lines of one type that are enough to learn from, and how often they are gone over.</summary>
    private const int MostLines = 400;
    private const int Rounds = 6;
    private const double Step = 0.8;

    private readonly Dictionary<int, double[]> types = [];

    public static LetterWidths Learn(IReadOnlyList<PrintedPage> pages)
    {
        var widths = new LetterWidths();
        foreach (var type in pages.SelectMany(p => p.Rows).SelectMany(r => r.Segments.Select(s => (s.Font, r.Size, Segment: s))).GroupBy(s => s.Font))
            widths.types[type.Key] = Learnt(type.First().Size, [.. type.Take(MostLines).Select(t => t.Segment)]);
        return widths;
    }

    public double Of(ReadOnlySpan<char> text, int font)
    {
        var type = types.GetValueOrDefault(font);
        if (type is null)
            return 0;
        double width = 0;
        foreach (var letter in text)
            width += type[Place(letter)];
        return width;
    }

    private static double[] Learnt(double size, List<Segment> segments)
    {
        var widths = new double[Known];
        for (var at = 0; at < Known; at++)
            widths[at] = Usual((char)at) * size;
        var counts = new int[Known];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var segment in segments)
            {
                double width = 0;
                var squares = 0;
                foreach (var letter in segment.Text)
                {
                    width += widths[Place(letter)];
                    // The sum of squares grows by 2n + 1 with each further one of a letter.
                    squares += (2 * counts[Place(letter)]++) + 1;
                }

                var off = (segment.Right - segment.Left - width) / squares * Step;
                foreach (var letter in segment.Text)
                {
                    widths[Place(letter)] = Math.Max(0, widths[Place(letter)] + off);
                    counts[Place(letter)] = 0;
                }
            }
        }

        return widths;
    }

    private static int Place(char letter) => letter < Known ? letter : 0;

    /// <summary>In a book face, in parts of its size.</summary>
    private static double Usual(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ';' or ':' or '\'' or '!' or '|' or '(' or ')' or '-' or ' ' => 0.3,
        'm' or 'w' or 'M' or 'W' => 0.8,
        _ => char.IsUpper(letter) ? 0.66 : 0.52,
    };
}
