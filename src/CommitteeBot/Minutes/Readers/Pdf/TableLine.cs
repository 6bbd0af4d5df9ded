namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A printed line that may be one of a table: its words, and the phrases that they make.</summary>
internal sealed record TableLine(PageRow Row, IReadOnlyList<PlacedWord> Words, IReadOnlyList<Segment> Phrases)
{
    /// <summary>In line heights: a space between words is a quarter, and what parts two close columns hardly more than
    /// this.</summary>
    public const double PhraseGap = 0.36;

    public double Top => Row.Top;
    public double Bottom => Row.Bottom;
    public double Height => Row.Height;
    public double Left => Row.Left;
    public bool IsBold => Row.IsBold;

    public static TableLine From(PageRow row, IReadOnlyList<WordBox> boxes, LetterWidths letters)
    {
        var words = PlacedWord.Of(row, boxes, letters);
        var phrases = new List<Segment>();
        for (int first = 0, at = 1; at <= words.Count; at++)
        {
            if (at < words.Count && words[at].Left - words[at - 1].Right < PhraseGap * row.Height)
                continue;
            phrases.Add(PlacedWord.Join(words.GetRange(first, at - first), row.Height));
            first = at;
        }

        return new TableLine(row, words, phrases);
    }
}
