namespace CommitteeBot.Register.Files;

/// <summary>What a file of the register holds, whichever kind of file it becomes.</summary>
internal sealed record RegisterTable(string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <param name="Width">In characters of the body font.</param>
internal sealed record TableColumn(string Header, int Width);

/// <summary>A word or a day: a spreadsheet sorts days only if it is told that they are some.</summary>
internal readonly record struct Cell(string? Text, DateOnly? Date = null)
{
    public static Cell FromDate(DateOnly? date) => new(null, date);
}
