namespace CommitteeBot.Register.Files;

/// <summary>The content of an exported file, in any format.</summary>
internal sealed record RegisterTable(
    string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <param name="Width">In characters of the body font.</param>
internal sealed record TableColumn(string Header, int Width);

/// <summary>A text or a date: a spreadsheet sorts dates only if they are typed as dates.</summary>
internal readonly record struct Cell(string? Text, DateOnly? Date = null)
{
    public static Cell FromDate(DateOnly? date) => new(null, date);
}
