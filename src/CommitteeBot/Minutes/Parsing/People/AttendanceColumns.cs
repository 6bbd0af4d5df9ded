using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>Lists of people beside each other, each in a column under its label: "Present | Apologies".</summary>
internal static class AttendanceColumns
{
    private const int CommasOfList = 2;

    /// <param name="taken">Gets the lines of such tables.</param>
    public static List<Attendee> Read(IReadOnlyList<SourceLine> lines, HashSet<int> taken)
    {
        var people = new List<Attendee>();
        IReadOnlyList<AttendanceLabel?>? labels = null;
        foreach (var line in lines.Where(l => l.Text.Length > 0))
        {
            if (Labels(line) is { } head)
                labels = head;
            else if (labels is null || line.Cells.Count != labels.Count)
                labels = null;
            else
                people.AddRange(labels.SelectMany((label, column) => PeopleIn(line, column, label)));
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
