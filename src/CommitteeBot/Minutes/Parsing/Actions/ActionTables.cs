using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The tables of a document one after the other, each with its columns: by its head, or by what stands in them. A table
/// without a head goes on with the columns of the one before it.
/// </summary>
internal sealed class ActionTables(CellPeople names, DateOnly? meeting)
{
    private ActionTable? open;
    private int columns;

    /// <summary>Looks at all rows of a table before the first of them is read.</summary>
    public void Begin(IReadOnlyList<Block> rows, bool isActionList)
    {
        if (rows.Any(r => ActionTable.FromHead(r) is not null))
            return;
        var count = rows.Max(r => r.Cells.Count);
        var found = ColumnContent.Find(rows, isActionList, names, meeting);
        var isOther = open is not null && (count != columns || IsHead(rows[0]));
        if (open is null || isOther)
            (open, columns) = (found, count);
    }

    /// <param name="place">The item that the table stands in.</param>
    public (string Text, string? Owner, string? Due)? Read(Block row, ActionPlace place)
    {
        if (ActionTable.FromHead(row) is { } head)
        {
            (open, columns) = (head, row.Cells.Count);
            return null;
        }

        return open is not null && !place.ReportsOnly(open.HasStatus) ? open.Read(row) : null;
    }

    /// <summary>A head of another table, in words that say nothing of actions.</summary>
    private static bool IsHead(Block row) =>
        row.Cells.Count(c => c.Length > 0 && !RowNumber.Is(c)) > 1
            && Enumerable.Range(0, row.Cells.Count).All(
                c => row.Cells[c].Length == 0 || row.CellBolds.ElementAtOrDefault(c) >= row.Cells[c].Length);
}
