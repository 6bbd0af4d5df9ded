namespace CommitteeBot.Minutes.Readers;

/// <summary>A cell as a document writes it.</summary>
/// <param name="Columns">How many it reaches over.</param>
/// <param name="Rows">How many it reaches down, itself included.</param>
/// <param name="GoesOn">It is the rest of the cell above it.</param>
internal readonly record struct GridCell(string Text, int Columns, int Rows, bool GoesOn = false);

/// <summary>
/// The rows of a table with each cell in its own column. In a table of actions what reaches over several rows is said
/// of each of them, and heads of two levels are one; any other table is left as it is.
/// </summary>
/// <param name="isWritten">The document writes a cell again in each row that it reaches over.</param>
internal sealed class TableGrid(bool isWritten)
{
    /// <summary>A name, a date or a short title is said again in each row that its cell reaches over; a text is
    /// not.</summary>
    private const int LongestRepeated = 60;

    /// <summary>A longer cell is a passage of the minutes.</summary>
    public const int LongestEntry = 300;

    private const int MaxColumns = 40;

    private readonly List<(string Text, int Left)> carried = [];
    private IReadOnlyList<GridCell>? upper;
    private bool hasBegun;

    /// <summary>Its head says that it holds actions.</summary>
    public bool IsOfActions { get; private set; }

    /// <summary>The columns beside what was said that tell what is to be done, as its head says.</summary>
    public IReadOnlySet<int> Entries { get; private set; } = new HashSet<int>();

    /// <summary>True where the cells of its rows can be nothing but entries.</summary>
    public bool HasNoPassages { get; private set; }

    /// <summary>The rows that are known with this one; none where it is only the upper half of the head.</summary>
    public IEnumerable<IReadOnlyList<string>> Add(IReadOnlyList<GridCell> cells)
    {
        if (upper is { } first)
        {
            upper = null;
            var head = UnderSpans(first, cells) ?? JoinHead(first, cells);
            if (HeadCells.AreHead(head))
            {
                Begin(head);
                return [head];
            }

            if (!HeadCells.AreHead([.. first.Select(c => c.Text)]))
                return [Texts(first), Texts(cells)];
            Begin([.. first.Select(c => c.Text)]);
            return [Place(first, repeatsOver: false), Place(Titled(cells), repeatsOver: false)];
        }

        if (!hasBegun)
        {
            hasBegun = true;
            Entries = EntriesBesidePassages(cells);
            if (cells.Any(c => c.Columns > 1) && cells.Count > 1)
            {
                upper = cells;
                return [];
            }

            if (HeadCells.AreHead([.. cells.Select(c => c.Text)]))
                Begin([.. cells.Select(c => c.Text)]);
        }

        return [IsOfActions ? Place(Titled(cells), repeatsOver: false) : Texts(cells)];
    }

    /// <summary>The row that waits for its lower half.</summary>
    public IReadOnlyList<string>? Rest() => upper is { } row ? Texts(row) : null;

    private static HashSet<int> EntriesBesidePassages(IReadOnlyList<GridCell> cells)
    {
        var heads = cells.Select(c => HeadCells.Read(c.Text)).ToList();
        var entries = Enumerable.Range(0, heads.Count).Where(
            c => heads[c] is HeadCell.Task or HeadCell.Owner or HeadCell.Due
            or HeadCell.OwnerOrDue or HeadCell.OwnerAndDue).ToHashSet();
        return heads.Contains(HeadCell.Matter) && heads.TrueForAll(h => h != HeadCell.Unknown) ? entries : [];
    }

    private void Begin(List<string> head)
    {
        IsOfActions = true;
        carried.Clear();
        HasNoPassages = !head.Exists(h => HeadCells.Read(h) == HeadCell.Matter);
    }

    /// <summary>A single cell over all columns is a title.</summary>
    private static IReadOnlyList<GridCell> Titled(IReadOnlyList<GridCell> cells) =>
        cells is [{ Columns: > 1, Text.Length: > 0 } cell] && !cell.Text.Contains("**", StringComparison.Ordinal)
            ? [cell with { Text = $"**{cell.Text}**" }]
            : cells;

    private static List<string> Texts(IEnumerable<GridCell> cells) => [.. cells.Select(c => c.Text)];

    /// <summary>
    /// The lower half has only what stands under the cells that reach over several columns; null where it has others.
    /// </summary>
    private static List<string>? UnderSpans(IReadOnlyList<GridCell> first, IReadOnlyList<GridCell> second)
    {
        second = [.. second.Take(second.Count - second.Reverse().TakeWhile(c => c.Text.Length == 0).Count())];
        if (second.Any(c => c.Columns > 1) || first.Where(c => c.Columns > 1).Sum(c => c.Columns) != second.Count)
            return null;
        var under = new Queue<string>(second.Select(c => c.Text));
        return [.. first.SelectMany(
            c => c.Columns == 1 ? [c.Text]
                : Enumerable.Range(0, c.Columns).Select(_ => $"{c.Text} {under.Dequeue()}".Trim()).ToArray())];
    }

    private List<string> JoinHead(IReadOnlyList<GridCell> first, IReadOnlyList<GridCell> second)
    {
        var above = Place(first, repeatsOver: true);
        var covered = carried.ConvertAll(c => c.Left > 0 && !isWritten);
        var below = Place(second, repeatsOver: true);
        return [
            .. Enumerable.Range(0, Math.Max(above.Count, below.Count)).Select(
                at => at >= below.Count || (at < covered.Count && covered[at])
                    || below[at] == above.ElementAtOrDefault(at)
                    ? above[at]
                    : $"{above.ElementAtOrDefault(at)} {below[at]}".Trim())];
    }

    private List<string> Place(IReadOnlyList<GridCell> cells, bool repeatsOver)
    {
        var row = new List<string>();
        foreach (var cell in cells)
        {
            if (!isWritten)
                Carry();
            for (var over = 0; over < Math.Min(cell.Columns, MaxColumns); over++)
            {
                var at = row.Count;
                while (carried.Count <= at)
                    carried.Add(("", 0));
                var text = over == 0 || repeatsOver ? cell.GoesOn ? carried[at].Text : cell.Text : "";
                row.Add(text);
                carried[at] = (text.Length <= LongestRepeated ? text : "", cell.GoesOn ? 1 : cell.Rows - 1);
            }
        }

        if (!isWritten)
            Carry();
        return row;

        void Carry()
        {
            while (row.Count < carried.Count && row.Count < MaxColumns && carried[row.Count].Left > 0)
            {
                var (text, left) = carried[row.Count];
                carried[row.Count] = (text, left - 1);
                row.Add(text);
            }
        }
    }
}
