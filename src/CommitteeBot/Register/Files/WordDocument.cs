using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Register.Files;

/// <summary>
/// A Word document on landscape A4, with real headings and header rows, so that a screen reader and the navigation
/// pane find their way.
/// </summary>
internal sealed class WordDocument(string title)
{
    private const string TitleStyle = "Title", HeadingStyle = "Heading1";

    /// <summary>Twentieths of a point: A4 across less its margins.</summary>
    private const int TextWidth = 16838 - (2 * 1000);

    private readonly Body body = new(Styled(title, TitleStyle));

    public void Heading(string text) => body.Append(Styled(text, HeadingStyle));

    public void Paragraph(string text) => body.Append(new Paragraph(Words(text)));

    public void Table(IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var whole = columns.Sum(c => c.Width);
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{TextWidth}" },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{TextWidth * c.Width / whole}" })),
            new TableRow(
                columns.Select(
                    c => new TableCell(new Paragraph(new Run(new RunProperties(new Bold()), Text(c.Header))))))
            {
                TableRowProperties = new TableRowProperties(new CantSplit(), new TableHeader()),
            });
        foreach (var row in rows)
            table.Append(
                new TableRow(
                    row.Select(
                        c => new TableCell(
                            new Paragraph(Words(c.Date is { } date ? UkDate.Short(date) : c.Text ?? ""))))));
        // Word joins two tables that nothing parts.
        body.Append(table, new Paragraph());
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = XmlText.RemoveInvalid(title);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            body.Append(new SectionProperties(
                new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
                new PageMargin { Top = 1000, Bottom = 1000, Left = 1000, Right = 1000, Header = 500, Footer = 500,
                    Gutter = 0 }));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Paragraph Styled(string text, string style) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    private static Run Words(string text)
    {
        var run = new Run();
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(Text(line));
        }

        return run;
    }

    private static Text Text(string text) =>
        new(XmlText.RemoveInvalid(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new FontSize { Val = "22" },
            new Languages { Val = "en-GB" }))),
        new Style(
            new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Style(TitleStyle, "Title", "36", level: null),
        Style(HeadingStyle, "heading 1", "28", level: 0));

    private static Style Style(string id, string name, string size, int? level) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new StyleParagraphProperties(
            [new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" },
                .. level is { } l ? [new OutlineLevel { Val = l }] : Array.Empty<OpenXmlElement>()]),
        new StyleRunProperties(new Bold(), new FontSize { Val = size }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
    };
}
