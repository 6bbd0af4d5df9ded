namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>A paragraph style, with all that it inherits from the styles it is based on.</summary>
/// <param name="Heading">1 to 6; 0 for running text.</param>
/// <param name="IsContents">A line of a table of contents, which repeats the headings.</param>
/// <param name="NumberId">The list that its paragraphs belong to.</param>
/// <param name="Before">Space above, in twentieths of a point.</param>
/// <param name="Dense">No space between paragraphs of this same style.</param>
internal sealed record WordStyle(
    string Id, int Heading, bool IsContents, bool IsBold, int? NumberId, int? Level, int Before, int After, bool Dense)
{
    public static readonly WordStyle Plain = new("", 0, false, false, null, null, 0, 0, false);
}
