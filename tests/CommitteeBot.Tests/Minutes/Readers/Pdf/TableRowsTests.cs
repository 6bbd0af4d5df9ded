using CommitteeBot.Minutes.Readers.Pdf;

namespace CommitteeBot.Tests.Minutes.Readers.Pdf;

/// <summary>Lines of a table at given heights, each cell under the one above it.</summary>
public sealed class TableRowsTests
{
    private const double Height = 16;

    [Fact]
    public void White_between_rows_parts_them() =>
        Assert.Equal([0, 2, 3], Starts(
            (100, "Write to them|Jo|May"), (118, "about it||"), (146, "Call|Pat|May"), (174, "Ask|Jo|June")));

    [Fact]
    public void Without_white_a_number_begins_each_row() =>
        Assert.Equal([0, 2], Starts(
            (100, "1|Write to them about|Jo"), (118, "|it|"), (136, "2|Call them about the|Pat"), (154, "|gate|")));

    [Fact]
    public void A_number_in_the_middle_of_its_row_has_lines_above_and_below_it() =>
        Assert.Equal([0, 3], Starts(
            (100, "|Write to them about|"), (109, "1||Jo"), (118, "|it|"), (136, "|Call them about the|"),
            (145, "2||Pat"), (154, "|gate|")));

    [Fact]
    public void A_line_that_begins_something_in_each_column_is_a_row() =>
        Assert.Equal([0, 1, 2], Starts(
            (100, "Prof. Ann Drummond-Hart|Non-executive member"), (118, "Geth Maddox|Member of the staff"),
            (136, "Dr Ife Bal|Director")));

    private static List<int> Starts(params (double Top, string Cells)[] lines)
    {
        var rows = lines.Select(l => new PageRow(l.Top, l.Top + Height, 12, Segments(l.Cells))).ToList();
        var letters = LetterWidths.Learn([new PrintedPage(900, rows)]);
        var all = rows.ConvertAll(r => TableLine.From(r, [], letters));
        var columns = PageColumns.Find(all);
        return TableRows.Starts(
            all.ConvertAll(l => new TableRows.CellLine(l, [.. columns.Cells(l)])), columns, letters, pitch: 18);
    }

    private static List<Segment> Segments(string cells) =>
        [.. cells.Split('|').Select((text, at) => (text, at)).Where(c => c.text.Length > 0)
            .Select(c => new Segment(100 + (250 * c.at), 100 + (250 * c.at) + (8 * c.text.Length), c.text, [], 0))];
}
