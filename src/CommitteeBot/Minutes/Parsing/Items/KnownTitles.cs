using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <param name="Title">From <paramref name="Offset"/> on, without its number.</param>
/// <param name="BodyAt">Offset at which the text behind it begins.</param>
internal readonly record struct KnownTitle(int Offset, string? Number, string Title, int BodyAt);

/// <summary>
/// Finds, in one block, titles of items that the body's other minutes have: in a line by themselves, or behind a number
/// that was lost to the chain of numbers because the text before or behind it is glued to it.
/// </summary>
internal static partial class KnownTitles
{
    /// <summary>In the middle of text a short title may be words of a sentence.</summary>
    private const int MinLettersInText = 10;
    private const int MaxTitle = 90;

    public static IEnumerable<KnownTitle> In(Block block, SiblingKnowledge siblings)
    {
        if (block.Cells.Count > 0)
            yield break;
        var text = block.Text;
        if (!block.IsBullet && text.Length > 0 && char.IsLetter(text[0]) && siblings.IsTitle(text))
        {
            yield return new KnownTitle(0, null, text.Trim().TrimEnd(':', '.', ' '), text.Length);
            yield break;
        }

        foreach (Match number in Number().Matches(text))
        {
            var start = number.Index + number.Length;
            if (End(text, start, siblings, isFirst: number.Index == 0) is { } end)
                yield return new KnownTitle(
                    number.Groups["n"].Index, number.Groups["n"].Value, text[start..end], SkipMarks(text, end));
        }
    }

    /// <summary>The numbers of a list rise: another number among them is a day, a sum or a house.</summary>
    public static bool IsBetween(string? number, string? before, string? after) =>
        Value(number) is not { } value
        || ((Value(before) is not { } low || low < value) && (Value(after) is not { } high || value < high));

    private static int? Value(string? number) =>
        number is not null && Digits().Match(number) is { Success: true } digits
            ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Where a known title that begins here ends; the number before it is known to be an item's.</summary>
    public static int? EndAt(string text, int start, SiblingKnowledge siblings) =>
        End(text, start, siblings, isFirst: true);

    private static int? End(string text, int start, SiblingKnowledge siblings, bool isFirst)
    {
        var most = Math.Min(text.Length, start + MaxTitle);
        for (var end = most; end > start; end--)
        {
            var isEdge = end == text.Length || (!char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]));
            if (isEdge && siblings.IsTitle(text.AsSpan(start, end - start))
                && (isFirst || text.AsSpan(start, end - start).Count(' ') > 0 && end - start >= MinLettersInText)
                && EndsThere(text, end))
                return end;
        }

        return null;
    }

    /// <summary>A sentence goes on in small letters.</summary>
    private static bool EndsThere(string text, int end)
    {
        var next = end;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
        {
            if (text[next] is ':' or '-' or '–' or '—' or '.')
                return true;
            next++;
        }

        return next == text.Length || !char.IsLower(text[next]);
    }

    public static int SkipMarks(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '–' or '—' or '.'))
            at++;
        return at;
    }

    [GeneratedRegex(@"(?:^|(?<=[.:;!?…)]\s))(?<n>\d{1,3}(?:/\d{2,4})?)[.)]?\s{1,3}(?=\p{Lu})", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Digits();
}
