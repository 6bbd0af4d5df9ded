namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// The entries of a row of minutes laid out as a table: what was said is written as text, and below it what its other
/// cells say is to be done, as a row of the same table.
/// </summary>
/// <param name="columns">The columns that hold entries.</param>
internal sealed class PageEntries(IReadOnlySet<int> columns)
{
    /// <summary>Initials or a name stand in the margin of what they are to do.</summary>
    private const int LongestName = 24;

    private readonly List<string> cells = [];

    public bool Holds(int column) => columns.Contains(column);

    public void Add(int column, string text)
    {
        while (cells.Count <= column)
            cells.Add("");
        cells[column] = text;
    }

    public void Write(TextLines lines)
    {
        var filled = cells.FindAll(c => c.Length > 0);
        if (filled is [var name] && name.Length <= LongestName
            && name.Split(' ').All(w => w.Length > 0 && !char.IsLower(w[0])))
        {
            lines.Beside(name);
            return;
        }

        while (cells.Count <= columns.Max())
            cells.Add("");
        lines.Row(cells);
        if (filled.Count > 0)
            lines.Gap();
    }
}
