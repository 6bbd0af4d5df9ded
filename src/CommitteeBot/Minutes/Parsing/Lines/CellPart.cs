using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>A line or a point of a cell.</summary>
/// <param name="IsPoint">It has a bullet or a number before it.</param>
internal readonly partial record struct CellPart(string Text, bool IsPoint)
{
    public static IReadOnlyList<CellPart> Of(string cell) =>
        [.. cell.Split(CellLines.Break).SelectMany(l => Points().Split(l)).Select(From).Where(p => p.Text.Length > 0)];

    private static CellPart From(string line)
    {
        var text = InlineMarkup.Clean(line).Text.Trim('*', ' ');
        var mark = Mark().Match(text);
        return new CellPart(text[mark.Length..].Trim(), mark.Success);
    }

    /// <summary>Where a new point begins within a line.</summary>
    [GeneratedRegex(@"(?<=\S)\s+(?=[•●▪◦○■➢\uF0B7\uF0A7]\s?\S)")]
    private static partial Regex Points();

    [GeneratedRegex(@"^(?:[•●▪◦○■➢\uF0B7\uF0A7]\s*|[-–—*]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)")]
    private static partial Regex Mark();
}
