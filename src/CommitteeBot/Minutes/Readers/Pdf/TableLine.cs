namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A printed line that may be one of a table: its words, and the phrases that they make.</summary>
/// <param name="Gap">White of this width or more is no space between words.</param>
internal sealed record TableLine(
    PageRow Row, IReadOnlyList<PlacedWord> Words, IReadOnlyList<Segment> Phrases, double Gap)
{
    /// <summary>In line heights: a space between words is a quarter, and what parts two close columns hardly more than
    /// this.</summary>
    private const double PhraseGap = 0.36;

    /// <summary>In spaces, which a typewriter and what was read off a picture have wider.</summary>
    private const double Spaces = 1.4;

    public double Top => Row.Top;
    public double Bottom => Row.Bottom;
    public double Height => Row.Height;
    public double Left => Row.Left;
    public bool IsBold => Row.IsBold;

    public static TableLine From(PageRow row, IReadOnlyList<WordBox> boxes, LetterWidths letters)
    {
        var words = PlacedWord.Of(row, boxes, letters);
        var gap = Math.Max(PhraseGap * row.Height, Spaces * letters.Measure(" ", row.Segments[0].Font));
        var phrases = new List<Segment>();
        for (int first = 0, at = 1; at <= words.Count; at++)
        {
            if (at < words.Count && words[at].Left - words[at - 1].Right < gap)
                continue;
            phrases.Add(PlacedWord.Join(words.GetRange(first, at - first), row.Height));
            first = at;
        }

        return new TableLine(row, words, phrases, gap);
    }
}
