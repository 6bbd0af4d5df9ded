using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <summary>
/// Finds the items whose numbers are left out between those that were made out, or right behind the last, where the
/// body's other minutes tell in which form it numbers. A number of that form and in its order is an item also before a
/// figure, or where the space behind it is lost.
/// </summary>
internal static partial class MissingNumbers
{
    /// <summary>A wider gap is no gap: the numbers begin again, or belong to two lists.</summary>
    private const int MaxGap = 8;

    public static IEnumerable<NumberedHeading> In(
        IReadOnlyList<Block> blocks, IReadOnlyList<(int Block, int BodyAt, string? Number)> found,
        SiblingKnowledge siblings)
    {
        var form = NumberForms.Read(found.Select(f => f.Number), minItems: 2);
        if (form is not (NumberForm.NumberOfYear or NumberForm.Plain) || !siblings.Numbering.Contains(form))
            yield break;
        var numbered = found.Where(f => NumberForms.Read(f.Number) == form).ToList();
        for (var i = 0; i < numbered.Count; i++)
        {
            var (from, to) = (numbered[i], i + 1 < numbered.Count ? numbered[i + 1] : default);
            var isLast = i + 1 == numbered.Count;
            var (low, year) = Value(from.Number!);
            // Behind the last item a plain number may count anything.
            var (high, yearAfter) = isLast
                ? (form == NumberForm.Plain ? low : low + 3, year) : Value(to.Number!);
            if (year != yearAfter || high - low is < 2 or > MaxGap)
                continue;
            var at = (from.Block, from.BodyAt);
            for (var value = low + 1; value < high; value++)
            {
                var end = isLast
                    ? (blocks.Count - 1, int.MaxValue) : (to.Block, OffsetOf(blocks[to.Block].Text, to.Number!));
                if (Find(blocks, at, end, value, year, siblings) is not { } heading)
                    continue;
                yield return heading;
                at = (heading.Block, heading.Heading.BodyAt);
            }
        }
    }

    private static int OffsetOf(string text, string number) =>
        Math.Max(0, text.IndexOf(number, StringComparison.Ordinal));

    private static (int Value, string? Year) Value(string number)
    {
        var slash = number.IndexOf('/', StringComparison.Ordinal);
        return (int.Parse(slash < 0 ? number : number[..slash], CultureInfo.InvariantCulture),
            slash < 0 ? null : number[(slash + 1)..]);
    }

    /// <summary>The one place between two others in which this number begins something.</summary>
    private static NumberedHeading? Find(
        IReadOnlyList<Block> blocks, (int Block, int Offset) from, (int Block, int Offset) to, int value, string? year,
        SiblingKnowledge siblings)
    {
        NumberedHeading? only = null;
        for (var i = from.Block; i <= to.Block; i++)
        {
            var text = blocks[i].Text;
            if (blocks[i].Cells.Count > 1)
                continue;
            foreach (Match match in Pattern(value, year).Matches(text))
            {
                if ((i == from.Block && match.Index < from.Offset) || (i == to.Block && match.Index >= to.Offset)
                    || Read(blocks[i], match, year is not null, siblings) is not { } heading)
                    continue;
                if (only is not null)
                    return null;
                var printed = match.Groups["n"].Value;
                only = new NumberedHeading(
                    i, match.Groups["n"].Index,
                    new PrintedNumber(printed, match.Length, PrintedNumberKind.Number, value, ""), heading);
            }
        }

        return only;
    }

    private static ItemHeading? Read(Block block, Match number, bool isCode, SiblingKnowledge siblings)
    {
        var (text, start) = (block.Text, number.Index + number.Length);
        var plain = number.Index == 0 ? block : block with { BoldLength = 0, HeadingLevel = 0 };
        if (KnownTitles.EndAt(text, start, siblings) is { } known)
            return new ItemHeading(text[start..known].Trim(), KnownTitles.SkipMarks(text, known), 1);
        var heading = ItemHeading.Read(plain, start);
        if (RunOnTitle.End(text, start) is { } end && end < heading.BodyAt)
            heading = new ItemHeading(text[start..end].Trim().TrimEnd(':', '-', '–', ' '), end, 0.55);
        // The running number of the year is nothing else; a plain number may be a figure of a sentence.
        return isCode || heading.Weight >= (number.Index == 0 ? 0.4 : 0.75) ? heading : null;
    }

    private static Regex Pattern(int value, string? year) => new(
        year is null
            ? $@"(?:^|(?<=[.:;!?…)]\s))(?<n>{value})(?:[.)]\s{{0,3}}|\s{{1,3}})(?=\p{{Lu}})"
            : $@"(?:^|(?<=[.:;!?…)\]]\s))(?<n>{value}/{year})[.):]?\s{{0,3}}(?=[\p{{L}}\d“‘])",
        RegexOptions.CultureInvariant);
}
