using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// A sentence, a cell of a table or a line that stands like a heading: the smallest text that can close something.
/// </summary>
/// <param name="IsBracketed">A line of its own in brackets, which may belong to what is before it or behind it.</param>
internal sealed record PrivacyUnit(
    string Text, int Line, HeadingPrivacy Heading, PrivacyStatement? Statement, bool IsBracketed)
{
    /// <summary>Longer sentences are tables or lists whose points are lost; they are read piece by piece.</summary>
    private const int MaxLength = 1500;

    public static List<PrivacyUnit> From(IReadOnlyList<Block> blocks)
    {
        var units = new List<PrivacyUnit>();
        foreach (var block in blocks)
        {
            if (block.Cells.Count > 1)
                units.AddRange(block.Cells.Where(c => c.Length > 0).Select(c => FromLine(c, block.Line)));
            else if (IsHeadingLike(block))
                units.Add(FromLine(block.Text, block.Line));
            else
                units.AddRange(
                    block.Sentences.SelectMany(s => Pieces(s.Start, s.End))
                        .Select(s => FromSentence(block.Text[s.Start..s.End], block.LineAt(s.Start))));
        }

        return units;
    }

    private static PrivacyUnit FromLine(string text, int line)
    {
        var heading = HeadingReader.Read(text);
        if (heading == HeadingPrivacy.None && HeadingReader.IsLabel(text))
            heading = HeadingPrivacy.Item;
        return new PrivacyUnit(
            text, line, heading, heading == HeadingPrivacy.None ? PrivacySentence.Read(text) : null,
            text.Trim() is ['(' or '[', .., ')' or ']']);
    }

    private static PrivacyUnit FromSentence(string text, int line)
    {
        var isLabel = HeadingReader.IsLabel(text);
        return new PrivacyUnit(
            text, line, isLabel ? HeadingPrivacy.Item : HeadingPrivacy.None,
            isLabel ? null : PrivacySentence.Read(text), isLabel && text.Trim() is ['(' or '[', ..]);
    }

    /// <summary>Overlapping, so that no statement is cut in two.</summary>
    private static IEnumerable<(int Start, int End)> Pieces(int start, int end)
    {
        for (; end - start > MaxLength; start += MaxLength / 2)
            yield return (start, start + MaxLength);
        yield return (start, end);
    }

    private static bool IsHeadingLike(Block block) =>
        block.HeadingLevel > 0
            || (block.Text.Length is > 0 and <= HeadingReader.MaxLength && !block.IsBullet
            && block.Text[^1] is not ('.' or ';' or ',') && !ItemHeading.ReadsAsSentence(block.Text));
}
