using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The tables of a document one after the other, each with its columns: by its head, or by what stands in them. A table
/// without a head goes on with the columns of the one before it where what stands in them fits.
/// </summary>
internal sealed class ActionTables(CellPeople names, DateOnly? meeting)
{
    private readonly Dictionary<Block, ActionTable> tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, ReadTask> cards = new(ReferenceEqualityComparer.Instance);
    private ActionTable? last;
    private int lastCount;

    /// <summary>Looks at all rows that stand together before the first of them is read.</summary>
    public void Begin(IReadOnlyList<Block> rows, bool isActionList)
    {
        foreach (var table in Split(rows))
        {
            if (TaskCards.Read(table) is { } read)
            {
                foreach (var (row, task) in read)
                    cards[row] = task;
                continue;
            }

            var isList = isActionList || table.TrueForAll(r => r.Cells.Any(TaskLabel.Begins));
            var count = table.Max(r => r.Cells.Count);
            var head = HeadOf(table[0]);
            var found = head is not null
                ? ColumnContent.Complete(
                    head, table.GetRange(1, table.Count - 1), HeadCells.AreSurely(table[0].Cells), isList, names,
                        meeting)
                : last is not null && count == lastCount && ColumnContent.GoesOn(last, table, names, meeting) ? last
                : ColumnContent.Find(table, isList, names, meeting);

            // A few rows whose cells say too little are the rest of a table that the end of a page parted.
            (last, lastCount) = (found, count);
            foreach (var row in table.Skip(head is null ? 0 : 1))
                if (found is not null)
                    tables[row] = found;
        }
    }

    /// <param name="place">The item that the table stands in.</param>
    public IEnumerable<ReadTask> Read(Block row, ActionPlace place) =>
        cards.TryGetValue(row, out var card) ? place.IsReport ? [] : [card]
            : tables.TryGetValue(row, out var table) && (!place.IsReport || table.HasStatus)
            ? table.Read(row, names, isOfLastMeeting: place.ReportsOnly(table.HasStatus))
            : [];

    private static ActionTable? HeadOf(Block row) => ActionTable.FromHead(row);

    /// <summary>Tables that follow each other with nothing between them.</summary>
    private static List<List<Block>> Split(IReadOnlyList<Block> rows)
    {
        if (TaskCards.Read(rows) is not null)
            return [[.. rows]];
        var tables = new List<List<Block>>();
        foreach (var row in rows)
        {
            if (tables.Count == 0 || row.AfterGap || HeadOf(row) is not null || IsHead(tables[^1], row))
                tables.Add([]);
            tables[^1].Add(row);
        }

        return tables;
    }

    /// <summary>A head of another table, in words that say nothing of actions.</summary>
    private static bool IsHead(List<Block> above, Block row) =>
        row.Cells.Count != above[^1].Cells.Count
            && row.Cells.Count(c => c.Length > 0 && !RowNumber.Is(c)) > 1
            && Enumerable.Range(0, row.Cells.Count).All(
                c => row.Cells[c].Length == 0 || row.CellBolds.ElementAtOrDefault(c) >= row.Cells[c].Length);
}
