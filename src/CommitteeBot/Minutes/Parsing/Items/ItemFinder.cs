using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;
using CommitteeBot.Minutes.Siblings;

namespace CommitteeBot.Minutes.Parsing.Items;

/// <summary>An item of business and the blocks under its heading.</summary>
/// <param name="Body">The item's text, with what stands in the heading's own line first.</param>
internal sealed record ParsedItem(string? Number, string Title, int Line, IReadOnlyList<string> Links, List<Block> Body)
{
    /// <summary>The business that a reference is made by: its number, else its title.</summary>
    public string Reference => Number ?? Title;

    /// <summary>Links to the item's reports, from its heading and from "the report" in its text.</summary>
    public IReadOnlyList<string> ReportLinks =>
        [.. Links.Concat(Body.SelectMany(b => b.Links)).Where(l =>
            l.StartsWith("http", StringComparison.OrdinalIgnoreCase) || l.StartsWith('/')).Distinct()];
}

/// <param name="Preamble">The blocks before the first item: title, date, people.</param>
internal sealed record ParsedItems(List<Block> Preamble, List<ParsedItem> Items);

/// <summary>
/// Finds the headings of the items. A document numbers them, or marks them up, or merely sets them apart;
/// the first of these that holds for the document as a whole is taken.
/// </summary>
internal static partial class ItemFinder
{
    /// <summary>So many paragraphs further there is no other group of people.</summary>
    private const int MaxBlocksOfGroup = 12;

    /// <summary>A heading over a heading over text is the most there is.</summary>
    private const int MaxBlocksToBody = 3;

    /// <summary>
    /// Minutes without any heading of their own are kept as text, rather than filed under the few that are known.
    /// </summary>
    private const int MinKnownAlone = 5;

    private readonly record struct Heading(int Block, int Offset, string? Number, string Title, int BodyAt);

    public static ParsedItems Find(IReadOnlyList<Block> blocks, SiblingKnowledge? siblings = null)
    {
        var headings = Numbered(blocks) ?? ByMarkup(blocks) ?? SetApart(blocks) ?? [];
        if (siblings is { Titles.Count: > 0 })
            headings = WithKnown(blocks, headings, siblings);
        if (siblings is not null && headings.Count > 1)
            headings = WithMissing(blocks, headings, siblings);
        return Assemble(blocks, headings);
    }

    /// <summary>Adds the items that the form of numbers of the body's other minutes shows to be left out.</summary>
    private static List<Heading> WithMissing(
        IReadOnlyList<Block> blocks, List<Heading> headings, SiblingKnowledge siblings)
    {
        var missing = MissingNumbers.In(blocks, headings.ConvertAll(h => (h.Block, h.BodyAt, h.Number)), siblings)
            .Select(m => new Heading(m.Block, m.Offset, m.Number.Printed, m.Heading.Title, m.Heading.BodyAt)).ToList();
        // A title that was found without its number is this one.
        var all = headings.FindAll(h => !missing.Exists(
            m => m.Block == h.Block && h.Offset >= m.Offset && h.Offset < m.BodyAt && h.Number is null));
        all.AddRange(missing);
        all.Sort((a, b) => (a.Block, a.Offset).CompareTo((b.Block, b.Offset)));
        return all;
    }

    /// <summary>Adds the titles that the body's other minutes have and that were not made out here.</summary>
    private static List<Heading> WithKnown(
        IReadOnlyList<Block> blocks, List<Heading> headings, SiblingKnowledge siblings)
    {
        var all = new List<Heading>(headings);
        for (var i = AfterPeople(blocks); i < blocks.Count; i++)
        {
            foreach (var known in KnownTitles.In(blocks[i], siblings))
            {
                var found = new Heading(i, known.Offset, known.Number, known.Title, known.BodyAt);
                var next = all.FindIndex(h => (h.Block, h.Offset).CompareTo((found.Block, found.Offset)) >= 0);
                var at = next < 0 ? all.Count : next;
                var (before, after) = (
                    at > 0 ? all[at - 1] : (Heading?)null, at < all.Count ? all[at] : (Heading?)null);
                if (!(before is { } b && b.Block == i && b.BodyAt > found.Offset)
                    && !(after is { } a && a.Block == i && a.Offset < found.BodyAt)
                    && KnownTitles.IsBetween(found.Number, before?.Number, after?.Number))
                    all.Insert(at, found);
            }
        }

        return headings.Count == 0 && all.Count < MinKnownAlone ? headings : all;
    }

    private static List<Heading>? Numbered(IReadOnlyList<Block> blocks)
    {
        var chain = NumberChain.Find(blocks);
        if (chain.Count == 0)
            return null;
        var headings = chain.ConvertAll(
            c => new Heading(c.Block, c.Offset, c.Number.Printed, c.Heading.Title, c.Heading.BodyAt));
        var levels = chain.GroupBy(c => blocks[c.Block].HeadingLevel).MaxBy(g => g.Count())!;
        var bold = chain.Count(c => blocks[c.Block].IsBold);
        if (levels.Key > 0 && levels.Count() * 2 > chain.Count)
            AddAlike(b => b.HeadingLevel == levels.Key);
        else if (bold * 4 > chain.Count * 3)
            AddAlike(b => b.IsBold && !b.IsBullet && b.HeadingLevel == 0 && !b.Text.EndsWith(':'));
        headings.Sort((a, b) => (a.Block, a.Offset).CompareTo((b.Block, b.Offset)));
        return headings;

        // Headings that look like the numbered ones but have lost their number.
        void AddAlike(Func<Block, bool> alike)
        {
            var taken = headings.Select(h => h.Block).ToHashSet();
            for (var i = chain[0].Block + 1; i < blocks.Count; i++)
                if (!taken.Contains(i)
                    && alike(blocks[i]) && PrintedNumber.At(blocks[i].Text) is not { Kind: PrintedNumberKind.Sub }
                    && CanBeBusiness(blocks[i].Text) && HasBody(blocks, i))
                    headings.Add(new Heading(i, 0, null, TrimTitle(blocks[i].Text), blocks[i].Text.Length));
        }
    }

    private static List<Heading>? ByMarkup(IReadOnlyList<Block> blocks)
    {
        var from = AfterPeople(blocks);
        var issues = blocks.Skip(from).Count(b => IsIssue(b) is not null);
        for (var level = 1; level <= 7; level++)
        {
            var headings = new List<Heading>();
            for (var i = from; i < blocks.Count; i++)
            {
                var block = blocks[i];
                if (IsIssue(block) is { } issue)
                    headings.Add(new Heading(i, 0, issue.Number, issue.Title, block.Text.Length));
                else if (Marked(block, level) && CanBeBusiness(block.Text) && HasBody(blocks, i) && !Gathers(blocks, i))
                    headings.Add(new Heading(i, 0, null, TrimTitle(block.Text), block.Text.Length));
                else if (block.Text.Length < 30 && !block.IsBullet && SectionWords.IsAnyOtherBusiness(block.Text))
                    headings.Add(new Heading(i, 0, null, TrimTitle(block.Text), block.Text.Length));
            }

            if (headings.Count(h => Marked(blocks[h.Block], level)) is var marked
                && (marked >= 2 || (issues >= 2 && (marked >= 1 || level == 7))))
                return headings;
        }

        return null;
    }

    /// <summary>Level 7 stands for a bold line, which is what a heading becomes where styles are lost.</summary>
    private static bool Marked(Block block, int level) =>
        level <= 6
            ? block.HeadingLevel == level
            : block.HeadingLevel == 0
            && block.IsBold && !block.IsBullet && block.Text.Length <= 120 && !ItemHeading.ReadsAsSentence(block.Text);

    private static List<Heading>? SetApart(IReadOnlyList<Block> blocks)
    {
        var headings = new List<Heading>();
        for (var i = AfterPeople(blocks); i < blocks.Count; i++)
        {
            var block = blocks[i];
            var capitals = block.Text.Length >= 3 && block.Text.Any(char.IsUpper) && !block.Text.Any(char.IsLower);
            if (block.IsBullet
                || block.Cells.Count > 0 || block.Text.Length > 90 || !(block.AfterGap || capitals)
                || !CanBeBusiness(block.Text))
                continue;
            if (block.Text[^1] is '.' or ',' or ';' or '?'
                || ItemHeading.ReadsAsSentence(block.Text) || block.Text.Count(c => c == ' ') > 11
                || !(char.IsUpper(block.Text[0]) || block.Text.StartsWith("e-", StringComparison.Ordinal)))
                continue;
            if (i + 1 < blocks.Count
                && (capitals || (blocks[i + 1].Text.Length > 60 && blocks[i + 1].Text.Length > block.Text.Length)))
                headings.Add(new Heading(i, 0, null, TrimTitle(block.Text), block.Text.Length));
        }

        return headings.Count >= 2 ? headings : null;
    }

    private static ParsedItems Assemble(IReadOnlyList<Block> blocks, List<Heading> headings)
    {
        var preamble = new List<Block>();
        var items = new List<ParsedItem>();
        var body = preamble;
        var next = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var from = 0;
            while (next < headings.Count && headings[next].Block == i)
            {
                var heading = headings[next++];
                if (heading.Offset > from)
                    body.Add(block.Part(from, heading.Offset));
                body = [];
                items.Add(
                    new ParsedItem(heading.Number, heading.Title, block.LineAt(heading.Offset), block.Links, body));
                from = heading.BodyAt;
            }

            if (from == 0)
                body.Add(block);
            else if (from < block.Text.Length)
                body.Add(block.From(from) with { Cells = block.Cells });
        }

        return new ParsedItems(preamble, items);
    }

    /// <summary>The first block behind the lists of people; without such a list, behind the title.</summary>
    private static int AfterPeople(IReadOnlyList<Block> blocks)
    {
        var first = 0;
        while (first < blocks.Count && !IsPeopleLabel(blocks[first]))
            first++;
        if (first == blocks.Count)
            return Math.Min(1, blocks.Count);
        var after = first + 1;
        for (var i = after; i < blocks.Count && i - after < MaxBlocksOfGroup; i++)
            if (GroupLabel.IsAt(blocks, i))
                after = i + 1;
        return after;
    }

    private static bool IsPeopleLabel(Block block) =>
        AttendanceLabel.At(block) is { IsWholeBlock: true } or { Presence: not null } && block.Text.Length < 2000;

    private static bool CanBeBusiness(string text) =>
        text.Length is >= 3 and <= 160
            && text.Any(char.IsLetter) && !SectionWords.IsNotBusiness(text) && !IsActionLine().IsMatch(text)
            && !Signature().IsMatch(text) && !SectionWords.IsMotion(text)
            && AttendanceLabel.Starts(text) is null
            && !(PrintedDate.First(text) is { } date && date.Text.Length * 3 > text.Length);

    /// <summary>
    /// Text stands under it: a heading of a table or a signature has none, only more like it, figures, or nothing.
    /// </summary>
    private static bool HasBody(IReadOnlyList<Block> blocks, int at)
    {
        if (at + 1 >= blocks.Count)
            return false;
        var next = blocks[at + 1];
        if (next.HeadingLevel > 0)
            return blocks[at].HeadingLevel > 0 && next.HeadingLevel > blocks[at].HeadingLevel;
        for (var i = at + 1; i < blocks.Count && i <= at + MaxBlocksToBody; i++)
            if (blocks[i].IsBullet || blocks[i].Cells.Count > 0 || blocks[i].HeadingLevel > 0 || IsText(blocks[i].Text))
                return true;
        return false;
    }

    private static bool IsText(string text) =>
        text.Any(char.IsLetter)
            && (text.Length > 60 || AttendancePhrases.Nobody().IsMatch(text)
            || (text[^1] is '.' or ':' or ';' or '?' && text.Count(c => c == ' ') > 1));

    /// <summary>"Agenda" over other headings or a list is a frame; over a paragraph it is an item.</summary>
    private static bool Gathers(IReadOnlyList<Block> blocks, int at) =>
        SectionWords.IsContainer(blocks[at].Text)
            && (blocks[at].Text.Contains('/', StringComparison.Ordinal) || blocks[at + 1].HeadingLevel > 0
            || blocks[at + 1].IsBullet || (blocks[at + 1].Text.Length < 60 && !blocks[at + 1].Text.EndsWith('.')));

    /// <summary>
    /// A bullet that is the title of an issue with its number as a link, as software projects print their agendas.
    /// </summary>
    private static (string Number, string Title)? IsIssue(Block block)
    {
        if (!block.IsBullet
            || block.Indent > 1 || block.Links.Count == 0
            || IssueNumber().Match(block.Text) is not { Success: true } match)
            return null;
        return (match.Groups["n"].Value, block.Text[..match.Index].Trim());
    }

    private static string TrimTitle(string text) => text.Trim().TrimEnd(':', '.', ' ');

    [GeneratedRegex(@"\s\(?(?<n>#\d{1,6})\)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex IssueNumber();

    [GeneratedRegex(@"^actions?\b(?:\s(?:points?|items?))?\s?\d{0,3}\s?[:\-–]", RegexOptions.IgnoreCase)]
    private static partial Regex IsActionLine();

    [GeneratedRegex(
        @"_{4,}|\.{6,}|^(?:signed|chair(?:man|person|woman)?|date)\b\s?[:.…]|^(?:the\s)?meeting\s(?:closed|ended|" +
        @"finished|opened|started)|^(?:chair(?:man|person|woman)?|signed|date)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Signature();
}
