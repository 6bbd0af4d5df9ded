namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>A paragraph in the making.</summary>
internal sealed class PrintedParagraph(PageRow first, int level)
{
    public PageRow First => first;
    public required PageRow Last { get; set; }
    public int Level => level;
    public string Lead { get; init; } = "";
    public double TextLeft { get; init; }
    public InlineText Text { get; } = new() { KeepsMarks = true };
    public List<string>? Margins { get; set; }

    /// <summary>The limit of its lines where there is a margin note beside them.</summary>
    public double Edge { get; set; } = double.PositiveInfinity;
    public bool IsBold { get; set; }

    public bool EndsSentence =>
        Last.Segments[^1].Text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or ':' or ';' or '”' or '"'];
}
