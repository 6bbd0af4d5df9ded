namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// A paragraph, a bullet, a heading or a row of a table: lines of the document that belong together, joined.
/// </summary>
internal sealed record Block
{
    public required string Text { get; init; }

    /// <summary>The start of each printed line in <see cref="Text"/>, in order; never empty.</summary>
    public required IReadOnlyList<(int Offset, int Line)> Starts { get; init; }

    public int HeadingLevel { get; init; }
    public bool IsBullet { get; init; }
    public int Indent { get; init; }
    public int BoldLength { get; init; }
    public IReadOnlyList<string> Cells { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<CellPart>> CellParts { get; init; } = [];
    public IReadOnlyList<int> CellBolds { get; init; } = [];

    /// <summary>A row of a table of actions whose second cell says what is to be done: it is no item.</summary>
    public bool IsTask { get; init; }

    /// <summary>A row of a table of actions that is only a title over the rows below it.</summary>
    public bool IsTableTitle { get; init; }

    /// <summary>The initials or name at the right edge of the block's last line.</summary>
    public string? Margin { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>White space or a rule stands before it.</summary>
    public bool AfterGap { get; init; }

    private sealed record Split(string Of, List<(int Start, int End)> Parts);

    private Split? sentences;

    /// <summary>
    /// The start and end of each sentence; split once for all passes. Two threads at the same time may both split.
    /// </summary>
    public List<(int Start, int End)> Sentences
    {
        get
        {
            // A copy with another text takes the field with it.
            if (sentences is not { } known || !ReferenceEquals(known.Of, Text))
                sentences = known = new Split(Text, Parsing.SentenceSplitter.Split(Text));
            return known.Parts;
        }
    }

    public int Line => Starts[0].Line;
    public int EndLine => Starts[^1].Line;
    public bool IsBold => Text.Length > 0 && BoldLength >= Text.TrimEnd(':', '.', ' ').Length;

    public int LineAt(int offset)
    {
        var line = Starts[0].Line;
        foreach (var (start, number) in Starts)
        {
            if (start > offset)
                break;
            line = number;
        }

        return line;
    }

    /// <summary>The part from <paramref name="start"/> on, as a paragraph of its own.</summary>
    public Block From(int start) => Part(start, Text.Length);

    public Block Part(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        List<(int, int)> starts = [(0, LineAt(start))];
        foreach (var (offset, line) in Starts)
            if (offset > start && offset < end)
                starts.Add((offset - start, line));
        return this with
        {
            Text = Text[start..end],
            Starts = starts,
            BoldLength = Math.Clamp(BoldLength - start, 0, end - start),
            HeadingLevel = start == 0 ? HeadingLevel : 0,
            IsBullet = start == 0 && IsBullet,
            Cells = [],
            Margin = end == Text.Length ? Margin : null,
        };
    }
}
