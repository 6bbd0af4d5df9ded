using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>Rows of a table of actions that are titles over the rows below them and no actions themselves.</summary>
internal static partial class TableTitles
{
    public static List<Block> Mark(List<Block> blocks)
    {
        IReadOnlyList<HeadCell>? head = null;
        for (var at = 0; at < blocks.Count; at++)
        {
            var row = blocks[at];
            if (row.Cells.Count < 2)
                continue;
            if (HeadCells.AreHead([.. row.Cells]))
                head = [.. row.Cells.Select(HeadCells.Read)];
            else if (head is not null && IsTitle(blocks, at, head))
                blocks[at] = row with { IsTableTitle = true };
        }

        return blocks;
    }

    private static bool IsTitle(List<Block> blocks, int at, IReadOnlyList<HeadCell> head)
    {
        var row = blocks[at];
        var filled = Enumerable.Range(0, row.Cells.Count).Where(c => row.Cells[c].Length > 0).ToList();
        if (filled.Exists(c => c < head.Count && head[c] is HeadCell.Owner or HeadCell.Due or HeadCell.OwnerOrDue && c > 0))
            return false;
        var texts = filled.FindAll(c => !Number().IsMatch(row.Cells[c]));
        if (texts.Count != 1)
            return false;
        var text = row.Cells[texts[0]];
        var isBold = texts[0] < row.CellBolds.Count && row.CellBolds[texts[0]] >= text.TrimEnd(':', '.', ' ').Length;
        return isBold || text.EndsWith(':') || (filled[0] != texts[0] && at + 1 < blocks.Count
            && IsBelow(row.Cells[filled[0]], blocks[at + 1]) && HasOwnerOrDue(blocks[at + 1], head));
    }

    /// <summary>"2.1" and "2a" are below "2", and "(a)" is below any number.</summary>
    private static bool IsBelow(string number, Block next)
    {
        var own = number.Trim('.', ')', '(', ' ');
        var first = next.Cells.FirstOrDefault(c => c.Length > 0) ?? "";
        return Number().IsMatch(first)
            && ((first.Length > own.Length && first.StartsWith(own, StringComparison.Ordinal)
                    && !char.IsDigit(first[own.Length]) && first.AsSpan(own.Length).ContainsAnyInRange('0', 'z')
                    && first.AsSpan(own.Length).Trim(". )").Length > 0)
                || (Letter().IsMatch(first) && !Letter().IsMatch(number)));
    }

    private static bool HasOwnerOrDue(Block row, IReadOnlyList<HeadCell> head) =>
        Enumerable.Range(0, Math.Min(row.Cells.Count, head.Count)).Any(
            c => row.Cells[c].Length > 0 && head[c] is HeadCell.Owner or HeadCell.Due or HeadCell.OwnerOrDue && row.Cells[c].Length > 0);

    [GeneratedRegex(@"^\W{0,2}(?:[A-Z]{0,3}\d{1,4}(?:[./-]\d{1,4}){0,3}\s?(?:\(?[a-z]{1,3}\)?)?|\(?[a-z]{1,3}[.)]?)\W{0,2}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?(?:[a-z]|[ivx]{1,4})[.)]{0,2}$")]
    private static partial Regex Letter();
}
