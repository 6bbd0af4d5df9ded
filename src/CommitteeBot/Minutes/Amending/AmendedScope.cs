using CommitteeBot.Minutes.Parsing;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Parsing.Amendments;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Amending;

/// <summary>A sentence of the minutes with the lines of its paragraph and the place of its item.</summary>
internal sealed record PlacedSentence(string Text, Block Block, int? Item);

/// <summary>The lines in which an amendment looks for what it changes: an item's, or all of the minutes.</summary>
/// <param name="Items">Places of the items; empty for the whole of the minutes.</param>
internal sealed record AmendedScope(MinutesOutline Outline, IReadOnlyList<int> Items, int LastLine)
{
    public bool IsWhole => Items.Count == 0;

    /// <returns>Null where the amendment names an item that the minutes do not have.</returns>
    public static AmendedScope? For(MinutesOutline outline, AmendmentPlace place, int lines)
    {
        var last = outline.PackAt < outline.Blocks.Count ? outline.Blocks[outline.PackAt].Line - 1 : lines;
        var items = outline.Items.Items;
        if (place.Item is { } number)
        {
            var found = Places(items, i => IsNumber(i.Number, number));
            found = found.Count > 0 ? found : Places(items, i => i.Number is { } own && IsBelow(number, own));
            return found.Count > 0 ? new AmendedScope(outline, found, last) : null;
        }

        if (place.Title is { } title)
        {
            var words = ContentWords.From(title);
            var named = words.Count == 0 ? [] : Places(items, i => words.IsSubsetOf(ContentWords.From(i.Title)));
            // "under the heading of the roof" may name what is discussed and not what is printed over it.
            return new AmendedScope(outline, named, last);
        }

        return new AmendedScope(outline, [], last);
    }

    public IEnumerable<(int First, int Last)> Ranges() =>
        IsWhole ? [(1, LastLine)] : Items.Select(i => (Outline.Items.Items[i].Line, LastOf(i)));

    public List<PlacedSentence> Sentences()
    {
        var found = new List<PlacedSentence>();
        if (IsWhole)
            Add(Outline.Items.Preamble, null);
        for (var i = 0; i < Outline.Items.Items.Count; i++)
        {
            if (IsWhole || Items.Contains(i))
                Add(Outline.Items.Items[i].Body, i);
        }

        return found;

        void Add(List<Block> blocks, int? item) =>
            found.AddRange(blocks.SelectMany(
                b => b.Sentences.Select(s => new PlacedSentence(b.Text[s.Start..s.End].Trim(), b, item))));
    }

    public int? ItemAt(int line)
    {
        var at = Outline.Items.Items.FindLastIndex(i => i.Line <= line);
        return at < 0 ? null : at;
    }

    /// <summary>The last line of the paragraph that a line belongs to.</summary>
    public int EndOfBlock(int line) =>
        Outline.Blocks.FindLast(b => b.Line <= line && b.EndLine >= line)?.EndLine ?? line;

    public int LastOf(int item) => item + 1 < Outline.Items.Items.Count
        ? Math.Max(Outline.Items.Items[item].Line, Outline.Items.Items[item + 1].Line - 1)
        : LastLine;

    private static List<int> Places(List<ParsedItem> items, Func<ParsedItem, bool> that) =>
        [.. Enumerable.Range(0, items.Count).Where(i => that(items[i]))];

    private static bool IsNumber(string? printed, string wanted) =>
        printed is not null && string.Equals(Bare(printed), Bare(wanted), StringComparison.OrdinalIgnoreCase);

    /// <summary>"6.2" and "6(b)" stand in item 6, and "7" may be "24/07".</summary>
    private static bool IsBelow(string wanted, string printed)
    {
        var (below, own) = (Bare(wanted), Bare(printed));
        return own.Length > 0 && (
            (below.Length > own.Length && below[own.Length] is ('.' or '(')
                && below.StartsWith(own, StringComparison.OrdinalIgnoreCase))
            || own.EndsWith("/" + below, StringComparison.OrdinalIgnoreCase)
            || own.EndsWith("/0" + below, StringComparison.OrdinalIgnoreCase)
            || below.EndsWith("/" + own, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string number) => number.Trim().TrimEnd('.', ':', ')').TrimStart('(');
}
