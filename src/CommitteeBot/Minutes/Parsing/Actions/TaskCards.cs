using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// Tables that have their heads in the first column, one below the other: a card for each action ("Action | …",
/// "Owner | …", "Due | …").
/// </summary>
internal static class TaskCards
{
    private const int HeadAndText = 2;

    /// <summary>The first row of each card with its task; null where the rows are no cards.</summary>
    public static IReadOnlyList<(Block Row, ReadTask Task)>? Read(IReadOnlyList<Block> rows)
    {
        var kinds = rows.Select(r => HeadCells.Read(r.Cells[0])).ToList();
        if (rows.Count < HeadAndText || rows.Any(r => r.Cells.Count != HeadAndText) || !kinds.Contains(HeadCell.Task)
            || !kinds.Contains(HeadCell.Owner) || kinds.Count(k => k != HeadCell.Unknown) * 3 < kinds.Count * 2
            || rows.Any(r => HeadCells.Read(r.Cells[1]) is HeadCell.Owner or HeadCell.Due))
            return null;
        var cards = new List<(Block Row, ReadTask Task, bool IsDone)>();
        string? owner = null;
        for (var at = 0; at < rows.Count; at++)
        {
            var text = rows[at].Cells[1].Trim();
            if (kinds[at] == HeadCell.Task && text.Length > 0)
                (cards, owner) = ([.. cards, (rows[at], new ReadTask(text, owner, null), false)], null);
            else if (kinds[at] == HeadCell.Owner && (cards.Count == 0 || cards[^1].Task.Owner is not null))
                owner = text;
            else if (cards.Count > 0)
                cards[^1] = kinds[at] switch
                {
                    HeadCell.Owner when text.Length > 0 =>
                        cards[^1] with { Task = cards[^1].Task with { Owner = text } },
                    HeadCell.Due or HeadCell.Date or HeadCell.OwnerOrDue when text.Length > 0 =>
                        cards[^1] with { Task = cards[^1].Task with { Due = text } },
                    HeadCell.Status => cards[^1] with { IsDone = RowState.IsFinished(text) },
                    _ => cards[^1],
                };
        }

        return cards.FindAll(c => !c.IsDone).ConvertAll(c => (c.Row, c.Task));
    }
}
