using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <param name="Offset">The place of the number in the block, which isn't always its start.</param>
internal sealed record NumberedHeading(int Block, int Offset, PrintedNumber Number, ItemHeading Heading);

/// <summary>
/// Which of the numbered paragraphs are the items: the chain of rising numbers that looks most like headings.
/// Numbers may repeat or be left out; lists inside an item begin again at 1 and so stay out of the chain.
/// </summary>
internal static partial class NumberChain
{
    private const int MaxStep = 5;

    /// <summary>A paragraph so long may be the whole of the minutes, its line breaks lost.</summary>
    private const int RunOnLength = 600;
    private const int MinRunOnItems = 4;

    private sealed class Link(NumberedHeading candidate, string family, int markup, double score, Link? before)
    {
        public NumberedHeading Candidate => candidate;
        public string Family => family;
        public int Markup => markup;
        public double Score => score;
        public Link? Before => before;
    }

    public static List<NumberedHeading> Find(IReadOnlyList<Block> blocks)
    {
        var whole = Best(blocks, YearFirst(Candidates(blocks, subItems: false)));
        if (whole.Count >= 1)
            return whole;
        // Some bodies number an item 4.2 and have no item 4.
        var parts = Candidates(blocks, subItems: true);
        var rounds = parts.FindAll(
            c => c.Number.Printed.EndsWith(".0", StringComparison.Ordinal) && c.Number.Printed.Count('.') == 1);
        if (rounds.Count >= 2)
            return rounds;
        parts.RemoveAll(c => c.Heading.Weight < 0.75);
        if (parts.Count >= 3)
            return parts;
        return Lettered(blocks);
    }

    /// <summary>
    /// "23/41", "23/42": the year may stand before the number as well as behind it, and the document shows which of the
    /// two runs.
    /// </summary>
    private static List<NumberedHeading> YearFirst(List<NumberedHeading> candidates)
    {
        var codes = candidates.FindAll(c => c.Number.Style.StartsWith('/') && c.Heading.Weight >= 0.4);
        if (codes.Count < 3
            || codes.Select(c => c.Number.Value).Distinct().Count() > 1
            || codes.Select(c => c.Number.Style).Distinct().Count() < 3)
            return candidates;
        return candidates.ConvertAll(c => c.Number.Style.StartsWith('/')
            && int.TryParse(c.Number.Style.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? c with { Number = c.Number with { Value = number, Style = "year/" + c.Number.Value } }
            : c);
    }

    /// <summary>"A. Apologies", "B. Budget": capital letters in order, each before a heading.</summary>
    private static List<NumberedHeading> Lettered(IReadOnlyList<Block> blocks)
    {
        var chain = new List<NumberedHeading>();
        for (var i = 0; i < blocks.Count; i++)
            if (PrintedNumber.At(blocks[i].Text) is { Kind: PrintedNumberKind.Letter } letter
                && char.IsUpper(letter.Printed[0]) && letter.Value == chain.Count + 1 && !blocks[i].IsBullet &&
                ItemHeading.Read(blocks[i], letter.Length) is { Weight: >= 0.75 } heading)
                chain.Add(new NumberedHeading(i, 0, letter, heading));
        return chain.Count >= 3 ? chain : [];
    }

    private static List<NumberedHeading> Best(IReadOnlyList<Block> blocks, List<NumberedHeading> candidates)
    {
        var best = new Dictionary<(string Family, int Number), Link>();
        Link? winner = null;
        var inner = InnerLists(candidates);
        foreach (var candidate in candidates)
        {
            var block = blocks[candidate.Block];
            var family = Family(candidate.Number.Style);
            var markup = (block.HeadingLevel > 0 ? block.HeadingLevel : block.IsBold ? 10 : 0)
                + (candidate.Heading.Title.Any(char.IsLower) ? 0 : 20);
            var weight = candidate.Heading.Weight - (block.IsBullet ? 0.4 : 0) - (block.Indent > 2 ? 0.2 : 0) - (
                candidate.Offset > 0 ? 0.1 : 0) - (
                inner.Contains(candidate) ? 0.7 : 0);
            var value = candidate.Number.Value;
            var mayBegin = value <= 3 || family.Length > 0 || value > 100 || block.HeadingLevel > 0;
            var start = weight + (value == 1 ? 0.3 : mayBegin ? 0 : -0.6);
            Link? from = null;
            var score = start;
            for (var step = 0; step <= MaxStep; step++)
            {
                // A number comes twice by mistake, and then both headings are printed alike.
                if (!best.TryGetValue((family, value - step), out var link) || (step == 0 && link.Markup != markup))
                    continue;
                var linked = link.Score + weight - StepCost(step) - (link.Markup == markup ? 0 : 0.25);
                if (linked > score)
                    (score, from) = (linked, link);
            }

            if (best.TryGetValue((family, value), out var same) && same.Score > score)
                continue;
            var made = new Link(candidate, family, markup, score, from);
            best[(family, value)] = made;
            if (winner is null || made.Score > winner.Score)
                winner = made;
        }

        var chain = new List<NumberedHeading>();
        for (var link = winner; link is not null; link = link.Before)
            chain.Add(link.Candidate);
        chain.Reverse();
        if (chain is [var only] && IsOnlyItem(blocks, candidates, only))
            return chain;
        return chain.Count >= 2 && chain.Average(c => c.Heading.Weight) >= 0.4 ? chain : [];
    }

    /// <summary>
    /// An extract, or a meeting called for one matter: its mark-up tells, or that nothing else has a number.
    /// </summary>
    private static bool IsOnlyItem(
        IReadOnlyList<Block> blocks, List<NumberedHeading> candidates, NumberedHeading only) =>
        blocks[only.Block].HeadingLevel > 0 || (only.Number is { Value: 1, Style: "." }
            && (blocks[only.Block].IsBold
            || (candidates.Count == 1 && only is { Offset: 0, Heading.Weight: >= 1 } && !blocks[only.Block].IsBullet
                && only.Block + 1 < blocks.Count)));

    /// <summary>Numbers that begin again at 1 and are followed by the one that was to come before they began.</summary>
    private static HashSet<NumberedHeading> InnerLists(List<NumberedHeading> candidates)
    {
        var inner = new HashSet<NumberedHeading>(ReferenceEqualityComparer.Instance);
        for (var i = 1; i < candidates.Count; i++)
        {
            if (candidates[i].Number.Value != 1)
                continue;
            var due = candidates[i - 1].Number.Value + 1;
            var end = i;
            while (end + 1 < candidates.Count
                && candidates[end + 1].Number.Value == candidates[end].Number.Value + 1
                && candidates[end + 1].Number.Value != due)
                end++;
            if (end + 1 < candidates.Count && candidates[end + 1].Number.Value == due)
                inner.UnionWith(candidates[i..(end + 1)]);
            i = end;
        }

        return inner;
    }

    private static double StepCost(int step) => step switch { 0 => 0.5, 1 => 0, 2 => 0.3, 3 => 0.6, _ => 1 };

    /// <summary>"6" and "6." are one family: typists drop the point.</summary>
    private static string Family(string style) =>
        style is "" or "." or ")" or ":" or "-" or "–" or "—" or ".)" or ")." ? "" : style;

    private static List<NumberedHeading> Candidates(IReadOnlyList<Block> blocks, bool subItems)
    {
        var found = new List<NumberedHeading>();
        var listed = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // The numbers of a list of actions are its own.
            if (SectionWords.IsActionsHeading(block.Text))
            {
                listed = 1;
                continue;
            }

            var begun = PrintedNumber.At(block.Text);
            if (listed > 0
                && begun is { Kind: PrintedNumberKind.Number } own && own.Value == listed && block.HeadingLevel == 0)
            {
                listed++;
                continue;
            }

            listed = listed > 0 && block.HeadingLevel == 0 && begun is not { Kind: PrintedNumberKind.Number }
                ? listed
                : 0;
            if (block.Cells.Count > 1)
            {
                if (!subItems && FromRow(i, block) is { } row)
                    found.Add(row);
                continue;
            }

            if (begun is { } number
                && (subItems ? number.Kind == PrintedNumberKind.Sub : number.Kind == PrintedNumberKind.Number)
                && number.Length < block.Text.Length)
                found.Add(new NumberedHeading(i, 0, number, ItemHeading.Read(block, number.Length)));
            if (!subItems && block.Text.Length > 40)
                AddInside(found, i, block);
            if (!subItems && block.Text.Length > RunOnLength)
                AddRunOn(found, i, block);
        }

        return found;
    }

    /// <summary>A heading in capitals that lost its line break and stands behind a full stop.</summary>
    private static void AddInside(List<NumberedHeading> found, int index, Block block)
    {
        for (var match = Inside().Match(block.Text); match.Success; match = match.NextMatch())
        {
            var offset = match.Groups["n"].Index;
            if (offset > 0
                && PrintedNumber.At(
                    block.Text[
                        offset..Math.Min(block.Text.Length, offset + 60)]) is { Kind: PrintedNumberKind.Number } number)
                found.Add(
                    new NumberedHeading(
                        index, offset, number,
                        ItemHeading.Read(block with { BoldLength = 0, HeadingLevel = 0 }, offset + number.Length)));
        }
    }

    /// <summary>The items of minutes that came as one paragraph, each a number before a title and its text.</summary>
    private static void AddRunOn(List<NumberedHeading> found, int index, Block block)
    {
        var plain = block with { BoldLength = 0, HeadingLevel = 0 };
        var inside = new List<NumberedHeading>();
        foreach (Match match in RunOn().Matches(block.Text))
        {
            var window = block.Text.Substring(match.Index, Math.Min(60, block.Text.Length - match.Index));
            if (PrintedNumber.At(window) is { Kind: PrintedNumberKind.Number } number
                && !found.Exists(f => f.Block == index && f.Offset == match.Index))
                inside.Add(
                    new NumberedHeading(
                        index, match.Index, number, ItemHeading.Read(plain, match.Index + number.Length)));
        }

        var likely = inside.FindAll(c => c.Heading.Weight >= 0.4);
        if (likely.Count >= MinRunOnItems)
            found.AddRange(likely);
    }

    /// <summary>
    /// A row of a table whose first cell is the number and whose second is the heading, alone or with its text.
    /// </summary>
    private static NumberedHeading? FromRow(int index, Block block)
    {
        if (!RowNumber().IsMatch(block.Cells[0])
            || block.Cells[1].Length < 3 || !char.IsUpper(block.Cells[1][0]) || block.IsTask
            || ActionTable.IsActionRow(block))
            return null;
        var text = block.Text;
        var at = text.IndexOf(block.Cells[1], StringComparison.Ordinal);
        if (at < 0
            || PrintedNumber.At(block.Cells[0].TrimEnd('.', ' ') + ". X") is not { Kind: PrintedNumberKind.Number
            or PrintedNumberKind.Sub } number)
            return null;
        var heading = ItemHeading.Read(
            block with { Text = block.Cells[1], BoldLength = block.CellBolds.ElementAtOrDefault(1), Cells = [] }, 0);
        return new NumberedHeading(
            index, 0, number with { Printed = block.Cells[0].TrimEnd('.') },
            heading with { BodyAt = Math.Min(text.Length, at + heading.BodyAt) });
    }

    [GeneratedRegex(
        @"(?<=[.!?)]\s)(?<n>[0-9]{1,3})[.)]\s(?=[A-Z][A-Z’'&/]{1,30}[\s:,–-])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?<=\s)(?:[0-9]{1,2}[.)]|[0-9]{1,3}/[0-9]{2}\.?)\s(?=\p{Lu}|[0-9]\p{Lu})")]
    private static partial Regex RunOn();

    [GeneratedRegex(
        @"^(?:[0-9]{1,3}(?:\.[0-9]{1,2})?|(?:[A-Z]{1,4}[ /]?)?[0-9]{1,4}/[0-9]{1,4}|" +
        @"[A-Z]{1,3}[0-9]{2}/[0-9]{1,4})\.?$")]
    private static partial Regex RowNumber();
}
