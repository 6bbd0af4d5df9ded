using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Lists of people in the cells of a table, each in a column under its label ("Present | Apologies") or in a row behind
/// it.
/// </summary>
internal static class AttendanceColumns
{
    private const int CommasOfList = 2;

    /// <param name="taken">Gets the lines of such tables.</param>
    public static List<Attendee> Read(IReadOnlyList<SourceLine> lines, HashSet<int> taken)
    {
        var people = new List<Attendee>();
        List<AttendanceLabel?>? labels = null;
        foreach (var line in lines.Where(l => l.Text.Length > 0))
        {
            if (Labels(line) is { } head)
            {
                labels = head;
            }
            else if (RowLabel(line) is { } label)
            {
                labels = null;
                people.AddRange(Enumerable.Range(1, line.Cells.Count - 1).SelectMany(c => PeopleIn(line, c, label)));
                taken.Add(line.Number);
            }
            else if (labels is null || line.Cells.Count != labels.Count)
            {
                labels = null;
            }
            else
            {
                people.AddRange(labels.SelectMany((label, column) => PeopleIn(line, column, label)));
            }

            if (labels is not null)
                taken.Add(line.Number);
        }

        return people;
    }

    /// <summary>Null where the cells are anything but two labels and more.</summary>
    private static List<AttendanceLabel?>? Labels(SourceLine line)
    {
        if (line.Cells.Count < 2)
            return null;
        var labels = line.Cells.Select(c => c.Length == 0 ? null : AttendanceLabel.Starts(c, heading: true)).ToList();
        return labels.Count(l => l is { IsWholeBlock: true, Role: null }) >= 2
            && labels.Zip(line.Cells).All(l => l.Second.Length == 0 || l.First is { IsWholeBlock: true })
            ? labels
            : null;
    }

    private static AttendanceLabel? RowLabel(SourceLine line) =>
        line.Cells.Count >= 2 && line.Cells[0].Length > 0 && line.Cells.Skip(1).Any(c => c.Length > 0)
            && AttendanceLabel.Starts(line.Cells[0], heading: true) is { IsWholeBlock: true, Role: null } label
            ? label
            : null;

    private static IEnumerable<Attendee> PeopleIn(SourceLine line, int column, AttendanceLabel? label)
    {
        var cell = line.Cells[column];
        if (label?.Presence is not { } presence || cell.Length == 0 || AttendancePhrases.Nobody().IsMatch(cell))
            return [];
        var parts = column < line.CellParts.Count ? line.CellParts[column].Select(p => p.Text).ToList() : [cell];
        return parts.SelectMany(
            p => p.Count(c => c is ',' or ';') >= CommasOfList
                ? NameList.Read(p, presence, _ => line.Number)
                : PersonGrammar.Parse(p, presence, line.Number) is { } person ? [person] : []);
    }
}
