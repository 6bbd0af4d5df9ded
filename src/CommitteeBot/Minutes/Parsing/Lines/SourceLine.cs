namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// One line of the document with its mark-up taken off and remembered. HTML may make several of one printed line.
/// </summary>
internal sealed record SourceLine
{
    /// <summary>Counts from 1 in the document.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>1 to 6 for a heading by mark-up, else 0.</summary>
    public int HeadingLevel { get; init; }

    public bool IsBullet { get; init; }

    /// <summary>Columns before the text, tabs counted as four.</summary>
    public int Indent { get; init; }

    /// <summary>The number of bold characters at the start of <see cref="Text"/>.</summary>
    public int BoldLength { get; init; }

    /// <summary>A ruled line or a mark of a page's end: it parts nothing that a sentence joins.</summary>
    public bool IsRule { get; init; }

    /// <summary>
    /// The mark-up says that the line ends here (two spaces, <c>&lt;br&gt;</c>, the end of an HTML paragraph).
    /// </summary>
    public bool EndsHard { get; init; }

    /// <summary>A paragraph of the mark-up begins here.</summary>
    public bool BeginsParagraph { get; init; }

    /// <summary>
    /// Initials or a name at the right edge, set apart by white space: who is to do what the line says.
    /// </summary>
    public string? Margin { get; init; }

    /// <summary>The cells of a row of a table, else empty.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The lines and points of each cell, where one of them has several.</summary>
    public IReadOnlyList<IReadOnlyList<CellPart>> CellParts { get; init; } = [];

    /// <summary>The number of bold characters at the start of each cell.</summary>
    public IReadOnlyList<int> CellBolds { get; init; } = [];

    /// <summary>Targets of the links in the line.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public bool IsBlank => Text.Length == 0 && !IsRule;

    public bool IsBold => Text.Length > 0 && BoldLength >= Text.TrimEnd(':', '.', ' ').Length;
}
