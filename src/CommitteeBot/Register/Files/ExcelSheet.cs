using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommitteeBot.Register.Files;

/// <summary>
/// A workbook of one sheet: the header stays in sight and filters, days are days, and no text is ever a formula.
/// </summary>
internal static class ExcelSheet
{
    private const uint Plain = 0, Bold = 1, Day = 2, Wrapped = 3;

    /// <summary>Excel's own short date, shown in the order of the reader's country.</summary>
    private const uint ShortDate = 14;

    public static byte[] Write(RegisterTable table)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Title = XmlText.RemoveInvalid(table.Title);
            var book = package.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            WriteSheet(part, table);
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Actions" }));
        }

        return stream.ToArray();
    }

    /// <summary>Written as it goes: a tree of a hundred thousand rows would not fit into a small server.</summary>
    private static void WriteSheet(WorksheetPart part, RegisterTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(
            new Columns(
                table.Columns.Select(
                    (c, i) => new Column { Min = (uint)i + 1, Max = (uint)i
                        + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select(c => Text(c.Header, Bold))));
        foreach (var row in table.Rows)
            writer.WriteElement(new Row(row.Select(Of)));
        writer.WriteEndElement();
        var lastColumn = (char)('A' + table.Columns.Count - 1);
        var lastRow = (table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture);
        writer.WriteElement(new AutoFilter { Reference = $"A1:{lastColumn}{lastRow}" });
        writer.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Of(Cell cell) => cell.Date is { } date
        ? new() { StyleIndex = Day, CellValue = new CellValue(SerialDate(date)) }
        : Text(cell.Text ?? "", cell.Text?.Length > 40 ? Wrapped : Plain);

    private static string SerialDate(DateOnly date) =>
        date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture);

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Text(string text, uint style) => new()
    {
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(
            new Text(XmlText.RemoveInvalid(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = ShortDate, ApplyNumberFormat = true },
            new CellFormat(
                new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
