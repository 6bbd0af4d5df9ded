namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// The document's line breaks: at a width, with blank lines between all lines, or only at the ends of paragraphs.
/// </summary>
/// <param name="Width">Of a full line; 0 where lines are as long as their paragraphs.</param>
/// <param name="DoubleSpaced">A blank line stands between any two lines, so it parts nothing.</param>
internal readonly record struct Layout(int Width, bool DoubleSpaced)
{
    private const int MaxWrapWidth = 140;

    public static Layout Detect(IReadOnlyList<SourceLine> lines)
    {
        var text = new List<(SourceLine Line, bool GapBefore)>(lines.Count);
        var gap = true;
        foreach (var line in lines)
        {
            if (line.Text.Length > 0)
                text.Add((line, gap));
            gap = line.Text.Length == 0;
        }

        int touching = 0, touchingRunOn = 0, parted = 0, partedRunOn = 0;
        var widths = new int[MaxWrapWidth + 1];
        var lengths = new int[MaxWrapWidth + 1];
        for (var i = 1; i < text.Count; i++)
        {
            var (before, _) = text[i - 1];
            var (line, apart) = text[i];
            var runsOn = RunsOn(before, line);
            if (apart)
            {
                parted++;
                partedRunOn += runsOn ? 1 : 0;
            }
            else
            {
                touching++;
                touchingRunOn += runsOn ? 1 : 0;
                lengths[Math.Min(before.Text.Length, MaxWrapWidth)]++;
            }

            if (runsOn)
                widths[Math.Min(before.Text.Length, MaxWrapWidth)]++;
        }

        var doubleSpaced = parted > 20 && touching < parted / 4 && partedRunOn * 5 > parted;
        var width = Percentile(widths, 80);

        // Tables of figures have many short lines: there those show it that could be full.
        var wrapped = doubleSpaced
            || (touchingRunOn >= 5
            && (touchingRunOn * 10 >= touching * 3
            || (width > 0 && Sum(widths.AsSpan(FullLineLength(width))) * 10 >= Sum(lengths.AsSpan(FullLineLength(width))) * 4)));
        return new Layout(wrapped ? width : 0, doubleSpaced);
    }

    /// <summary>From this length on a line may be full: the next word can have been a long one.</summary>
    public static int FullLineLength(int width) => (int)Math.Ceiling(width * 0.74);

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }

    /// <summary>A sentence goes on from one line to the next.</summary>
    public static bool RunsOn(SourceLine before, SourceLine line) =>
        !line.IsBullet && line.HeadingLevel == 0 && before.HeadingLevel == 0 && line.Cells.Count == 0 &&
        before.Text[^1] is not ('.' or '?' or '!' or ':')
            && char.IsLower(line.Text[0]) && PrintedNumber.At(line.Text) is null;

    /// <summary>
    /// A width of 0 stands for "not wrapped": lines that run on at all lengths beyond any page are whole paragraphs.
    /// </summary>
    private static int Percentile(int[] widths, int percent)
    {
        var total = Sum(widths.AsSpan(0, MaxWrapWidth));
        if (total == 0 || widths[MaxWrapWidth] > total)
            return 0;
        var seen = 0;
        for (var width = 0; width < widths.Length; width++)
        {
            seen += widths[width];
            if (seen * 100 >= total * percent)
                return width;
        }

        return 0;
    }
}
