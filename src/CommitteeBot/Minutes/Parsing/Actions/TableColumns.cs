using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Which column of a table holds what, as its row of heads says; -1 for none.</summary>
internal sealed record TableColumns(int What, int Who, int When, IReadOnlyList<int> Statuses, int Business)
{
    public static TableColumns? From(Block row)
    {
        int what = -1, who = -1, when = -1, business = -1, either = -1, both = -1, date = -1;
        var statuses = new List<int>();
        int known = 0, filled = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var head = HeadCells.Read(row.Cells[i]);
            filled += row.Cells[i].Length > 0 ? 1 : 0;
            known += head != HeadCell.Unknown ? 1 : 0;
            if (head == HeadCell.Status)
                statuses.Add(i);
            _ = head switch
            {
                HeadCell.Owner => First(ref who, i),
                HeadCell.Due => IsRevised(row.Cells[i]) ? when = i : First(ref when, i),
                HeadCell.Date => date = i,
                HeadCell.OwnerOrDue => First(ref either, i),
                HeadCell.OwnerAndDue => First(ref both, i),
                HeadCell.Task => First(ref what, i),
                HeadCell.Matter => First(ref business, i),
                _ => 0,
            };
        }

        if (who < 0 && when < 0 && both >= 0)
            who = when = both;
        if (when < 0)
            when = date;
        if (who < 0)
            who = either;
        else if (when < 0)
            when = either;
        return filled < 1 || known * 2 < filled ? null : new TableColumns(what, who, when, statuses, business);
    }

    private static int First(ref int column, int at) => column = column < 0 ? at : column;

    private static bool IsRevised(string head) =>
        head.StartsWith("Revised", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("New", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("Current", StringComparison.OrdinalIgnoreCase);
}
