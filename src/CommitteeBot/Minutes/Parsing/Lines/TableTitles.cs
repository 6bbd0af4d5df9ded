namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>Rows of a table of actions that are titles over the rows below them and no actions themselves.</summary>
internal static class TableTitles
{
    public static List<Block> Mark(List<Block> blocks)
    {
        IReadOnlyList<HeadCell>? head = null;
        for (var at = 0; at < blocks.Count; at++)
        {
            var row = blocks[at];
            if (row.Cells.Count < 2)
            {
                head = null;
                continue;
            }

            if (HeadCells.AreHead([.. row.Cells]))
                head = [.. row.Cells.Select(HeadCells.Read)];
            else if (head is not null && IsTitle(blocks, at, head))
                blocks[at] = row with { IsTableTitle = true };
            else if (head is [_, HeadCell.Task, ..] && row.Cells.Count == head.Count)
                blocks[at] = row with { IsTask = true };
        }

        return blocks;
    }

    private static bool IsTitle(List<Block> blocks, int at, IReadOnlyList<HeadCell> head)
    {
        var row = blocks[at];
        var filled = Enumerable.Range(0, row.Cells.Count).Where(c => row.Cells[c].Length > 0).ToList();
        var next = at + 1 < blocks.Count && RowNumber.Of(row) is { } number && RowNumber.Of(blocks[at + 1]) is { } below
            && RowNumber.IsBelow(number, below) ? blocks[at + 1] : null;
        var isSaidOf = filled.RemoveAll(c => c > 0 && IsOwnerOrDue(head, c)) > 0;
        if (isSaidOf && (next is null || HasOwnerOrDue(next, head)))
            return false;
        var texts = filled.FindAll(c => !RowNumber.Is(row.Cells[c]));
        if (texts.Count != 1)
            return false;
        var text = row.Cells[texts[0]];
        var isBold = texts[0] < row.CellBolds.Count && row.CellBolds[texts[0]] >= text.TrimEnd(':', '.', ' ').Length;
        return isBold || text.EndsWith(':')
            || (!isSaidOf && filled[0] != texts[0] && next is not null && HasOwnerOrDue(next, head));
    }

    private static bool HasOwnerOrDue(Block row, IReadOnlyList<HeadCell> head) =>
        Enumerable.Range(0, row.Cells.Count).Any(c => row.Cells[c].Length > 0 && IsOwnerOrDue(head, c));

    private static bool IsOwnerOrDue(IReadOnlyList<HeadCell> head, int column) =>
        column < head.Count && head[column] is HeadCell.Owner or HeadCell.Due or HeadCell.Date or HeadCell.OwnerOrDue;
}
