using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The tasks of one cell: several points are several tasks, each with the line beside it where owners or dates have as
/// many lines; where owner and date have no column they stand below the task in its own cell.
/// </summary>
internal static class CellTasks
{
    /// <summary>Owner and date are null where the cell doesn't say them itself.</summary>
    public static IReadOnlyList<ReadTask> Read(Block row, int what, int who, int when, CellPeople names)
    {
        var parts = Parts(row, what);
        if (who < 0)
            return WithOwners(
                parts.Count == 0 ? [new CellPart(row.Cells[what].Trim(), false)] : parts, when < 0, names)
                .ConvertAll(t => AtEnd(t, when < 0, names));
        if (parts.Count == 0)
            return [new ReadTask(row.Cells[what].Trim(), null, null)];
        var points = Points(parts);
        var owners = Lines(row, who);
        var dates = Lines(row, when);
        if (points.Count == 1 && parts.Count > 1 && (owners.Count == parts.Count || dates.Count == parts.Count)
            && parts.All(p => char.IsUpper(p.Text[0]) && ColumnContent.IsOrder(p.Text)))
            points = [.. parts.Select(p => p.Text)];
        return [.. points.Select((text, at) => new ReadTask(
            text, points.Count > 1 && owners.Count == points.Count ? owners[at] : null,
            points.Count > 1 && dates.Count == points.Count ? dates[at] : null))];
    }

    private static IReadOnlyList<CellPart> Parts(Block row, int column) =>
        column >= 0 && column < row.CellParts.Count ? row.CellParts[column] : [];

    private static List<string> Lines(Block row, int column) => [.. Parts(row, column).Select(p => p.Text)];

    /// <summary>A line without a mark goes on with the point above it; before the first it says what they are
    /// for.</summary>
    private static List<string> Points(IReadOnlyList<CellPart> parts)
    {
        if (parts.Count(p => p.IsPoint) < 2)
            return [string.Join(' ', parts.Select(p => p.Text))];
        var points = new List<string>();
        var lead = "";
        foreach (var part in parts)
        {
            if (part.IsPoint)
                points.Add(part.Text);
            else if (points.Count > 0)
                points[^1] += " " + part.Text;
            else
                lead = $"{lead} {part.Text}".Trim();
        }

        // "The Clerk will do: hall, church": nobody could tell what to do of such points by themselves.
        if (lead.EndsWith(':') && points.Count(ColumnContent.IsOrder) * 2 < points.Count)
            return [$"{lead} {string.Join("; ", points)}"];
        return lead.Length > 0 && !lead.EndsWith(':') ? [lead, .. points] : points;
    }

    private static List<ReadTask> WithOwners(IReadOnlyList<CellPart> parts, bool hasDates, CellPeople names)
    {
        var tasks = new List<ReadTask>();
        var isSaid = true;
        foreach (var part in parts)
        {
            if (tasks.Count > 0 && hasDates && CellEnd.IsDate(part.Text))
                (tasks[^1], isSaid) = (tasks[^1] with { Due = part.Text }, true);
            else if (tasks.Count > 0 && names.ArePeople(part.Text))
                (tasks[^1], isSaid) = (tasks[^1] with { Owner = Join(tasks[^1].Owner, part.Text) }, true);
            else if (isSaid || part.IsPoint)
                (tasks, isSaid) = ([.. tasks, new ReadTask(part.Text, null, null)], false);
            else
                tasks[^1] = tasks[^1] with { Text = $"{tasks[^1].Text} {part.Text}" };
        }

        return tasks;
    }

    private static ReadTask AtEnd(ReadTask task, bool hasDates, CellPeople names)
    {
        var (text, due) = task.Due is null && hasDates ? CellEnd.Due(task.Text) : (task.Text, null);
        var (rest, owner) = task.Owner is null ? CellEnd.Owner(text, names) : (text, null);

        // A date that nobody stands before may be one of the task's own words.
        return task.Owner is null && owner is null ? task
            : new ReadTask(rest, task.Owner ?? owner, task.Due ?? due);
    }

    private static string Join(string? owner, string more) => owner is null ? more : $"{owner}, {more}";
}
