using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

public sealed class TableGridTests
{
    [Fact]
    public void What_reaches_over_rows_is_said_of_each_of_them() =>
        Assert.Equal(["Owner|Action|Due", "Jo|Ring them|May", "Jo|Write to them|June", "Pat|Call them|July"], Rows(
            false, [Cell("Owner"), Cell("Action"), Cell("Due")], [Cell("Jo", rows: 2), Cell("Ring them"), Cell("May")],
            [Cell("Write to them"), Cell("June")], [Cell("Pat"), Cell("Call them"), Cell("July")]));

    [Fact]
    public void A_head_of_two_levels_is_one() =>
        Assert.Equal(["Action|Responsible Lead|Responsible Support|Due", "Ring them|Jo|Pat|May"], Rows(
            false, [Cell("Action", rows: 2), Cell("Responsible", columns: 2), Cell("Due", rows: 2)],
            [Cell("Lead"), Cell("Support")], [Cell("Ring them"), Cell("Jo"), Cell("Pat"), Cell("May")]));

    /// <summary>Some programs say only of the upper cells how far they reach.</summary>
    [Fact]
    public void What_stands_under_the_wide_heads_is_theirs() =>
        Assert.Equal(["Item|Action What|Action Who|Due", "4|Ring them|Jo|May"], Rows(
            true, [Cell("Item"), Cell("Action", columns: 2), Cell("Due")], [Cell("What"), Cell("Who")],
            [Cell("4"), Cell("Ring them"), Cell("Jo"), Cell("May")]));

    [Fact]
    public void A_cell_over_all_columns_is_a_title() =>
        Assert.Equal(["Action|Owner", "**Open from last time**|", "Ring them|Jo"], Rows(
            false, [Cell("Action"), Cell("Owner")], [Cell("Open from last time", columns: 2)],
            [Cell("Ring them"), Cell("Jo")]));

    [Fact]
    public void A_table_of_anything_else_is_left_as_it_is() =>
        Assert.Equal(["Site|View", "Mill Lane|None", "No comment"], Rows(
            false, [Cell("Site"), Cell("View")], [Cell("Mill Lane", rows: 2), Cell("None")], [Cell("No comment")]));

    [Fact]
    public void Word_writes_the_rest_of_a_cell_in_each_row() =>
        Assert.Equal(["Owner|Action", "Jo|Ring them", "Jo|Write to them"], Rows(
            true, [Cell("Owner"), Cell("Action")], [Cell("Jo"), Cell("Ring them")],
            [new GridCell("", 1, 1, GoesOn: true), Cell("Write to them")]));

    private static GridCell Cell(string text, int columns = 1, int rows = 1) => new(text, columns, rows);

    private static IEnumerable<string> Rows(bool isWritten, params GridCell[][] rows)
    {
        var grid = new TableGrid(isWritten);
        var read = rows.SelectMany(r => grid.Add(r)).ToList();
        return (grid.Rest() is { } rest ? [.. read, rest] : read).Select(r => string.Join('|', r));
    }
}
