using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>
/// Reads the body of a document block by block, so that one of 500 pages is never in memory as a tree. Headers,
/// footers, notes and comments are parts of their own and are not opened.
/// </summary>
internal sealed class WordBody
{
    /// <summary>A gap of less than a third of a line is not seen as one.</summary>
    private const int SeenGap = 80;

    /// <summary>From so many paragraphs on, a cell is a piece of the page and not an entry of a table.</summary>
    private const int PassageFrom = 3;

    private const int LongCell = 600;
    private const int LongMargin = 40;

    private readonly MainDocumentPart main;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly WordRuns runs;
    private readonly TextLines lines = new();
    private readonly InlineText carried = new();
    private WordStyle? before;
    private int spaceAfter;
    private int? listBefore;
    private TableGrid grid = new(isWritten: true);

    public WordBody(MainDocumentPart main)
    {
        this.main = main;
        styles = new WordStyles(main.StyleDefinitionsPart);
        numbering = new WordNumbering(main.NumberingDefinitionsPart);
        runs = new WordRuns(main, styles);
    }

    public IReadOnlyList<string> Read()
    {
        using var reader = OpenXmlReader.Create(main);
        var tables = 0;
        var more = reader.Read();
        while (more)
        {
            if (reader.ElementType == typeof(Table))
            {
                tables += reader.IsStartElement ? 1 : -1;
                if (tables == 0 || reader.IsStartElement)
                    AroundTable();
                if (tables <= 1)
                    grid = BeginTable();
                more = reader.Read();
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(Paragraph))
            {
                Write((Paragraph)reader.LoadCurrentElement()!);
                more = reader.Read();
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(TableRow))
            {
                Write((TableRow)reader.LoadCurrentElement()!);
                more = reader.Read();
            }
            else if (reader.IsStartElement
                && (reader.ElementType == typeof(SectionProperties) || reader.ElementType == typeof(SdtProperties)))
            {
                reader.Skip();
                more = !reader.EOF;
            }
            else
            {
                more = reader.Read();
            }
        }

        return lines.ToLines();
    }

    private void AroundTable()
    {
        lines.Gap();
        before = null;
        spaceAfter = 0;
        listBefore = null;
    }

    private void Write(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = styles.Find(properties?.ParagraphStyleId?.Val?.Value);
        if (style.IsContents)
            return;
        var boxes = new List<Paragraph>();
        var text = new InlineText();
        text.Add(carried);
        carried.Clear();
        var heading = Heading(properties, style);
        runs.Read(paragraph, text, style.IsBold && heading == 0, null, boxes);

        // Where the mark at its end was deleted, the next paragraph goes on in this one.
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            carried.Add(text);
            return;
        }

        var (list, level) = ReadList(properties, style);
        var lead = list is { } id ? numbering.Next(id, level) ?? "" : "";
        if (text.IsBlank)
        {
            lines.Gap();
            before = null;
        }
        else
        {
            MakeRoom(properties, style, list);
            lines.Add(
                heading > 0 ? text.Plain.Replace('\n', ' ') : text.Marked,
                heading > 0 ? new string('#', heading) + " " + lead : lead,
                lead.Length > 0 && heading == 0 ? level : 0);
        }

        foreach (var box in boxes)
            Write(box);
    }

    private static int Heading(ParagraphProperties? properties, WordStyle style) =>
        properties?.OutlineLevel?.Val?.Value is { } outline ? outline is >= 0 and < 6 ? outline + 1 : 0 : style.Heading;

    /// <summary>A list named on the paragraph counts, 0 taking it out of its style's list.</summary>
    private static (int? List, int Level) ReadList(ParagraphProperties? properties, WordStyle style)
    {
        var own = properties?.NumberingProperties;
        var list = own?.NumberingId?.Val?.Value ?? style.NumberId;
        return (list is 0 ? null : list, own?.NumberingLevelReference?.Val?.Value ?? style.Level ?? 0);
    }

    /// <summary>
    /// An empty line where the page shows space between two paragraphs, and where a list begins or ends.
    /// </summary>
    private void MakeRoom(ParagraphProperties? properties, WordStyle style, int? list)
    {
        var spacing = properties?.SpacingBetweenLines;
        var above = WordStyles.Twips(spacing?.Before) ?? style.Before;
        var below = WordStyles.Twips(spacing?.After) ?? style.After;
        var dense = WordStyles.IsOn(properties?.ContextualSpacing) ?? style.Dense;
        var sameStyle = before?.Id == style.Id && before.Dense && dense;
        var otherList = list != listBefore;
        if (before is not null && (otherList || (!sameStyle && Math.Max(spaceAfter, above) >= SeenGap)))
            lines.Gap();
        before = style with { Dense = dense };
        spaceAfter = below;
        listBefore = list;
    }

    private void Write(TableRow row)
    {
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            return;
        var cells = GetCells(row).ToList();
        if ((cells.Count == 1 && !grid.IsOfActions)
            || (!grid.HasNoPassages && cells.Exists(c => IsPassage(c, grid.IsOfActions))))
        {
            WriteAsPage(cells);
            return;
        }

        foreach (var known in grid.Add(
            cells.ConvertAll(
                c => WordCells.Read(c as TableCell, string.Join(CellLines.Break, c.Elements().SelectMany(Lines))))))
            lines.Row(known);
    }

    /// <summary>A new table, after what the one before has not written yet.</summary>
    private TableGrid BeginTable()
    {
        if (grid.Rest() is { } rest)
            lines.Row(rest);
        return new TableGrid(isWritten: true);
    }

    private static IEnumerable<OpenXmlElement> GetCells(TableRow row) =>
        row.Elements().SelectMany(
            e =>
                e is TableCell
                    ? [e]
                    : e is SdtCell or CustomXmlCell
                    ? e.Descendants<TableCell>().Cast<OpenXmlElement>()
                    : []);

    private static bool IsPassage(OpenXmlElement cell, bool isOfActions) =>
        cell.Elements<Table>().Any()
        || cell.InnerText.Length > LongCell
        || (!(isOfActions && cell.InnerText.Length <= TableGrid.LongestEntry)
            && cell.Descendants<Paragraph>().Count(p => p.InnerText.Length > 0) >= PassageFrom);

    /// <summary>The text of a block inside a cell, marks and list numbers included.</summary>
    private IEnumerable<string> Lines(OpenXmlElement block)
    {
        foreach (var paragraph in block is Paragraph one ? [one] : block.Descendants<Paragraph>())
        {
            var style = styles.Find(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
            var text = new InlineText();
            runs.Read(paragraph, text, style.IsBold, null, []);
            var (list, level) = ReadList(paragraph.ParagraphProperties, style);
            var lead = list is { } id ? numbering.Next(id, level) ?? "" : "";
            var marked = text.Marked.Replace('\n', CellLines.Break);
            if (marked.Length > 0)
                yield return (lead == "- " ? CellLines.Point : lead) + marked;
        }
    }

    /// <summary>
    /// Minutes are often laid out in a table: the number, what was said, and in the margin who is to act.
    /// </summary>
    private void WriteAsPage(List<OpenXmlElement> cells)
    {
        var number = "";
        var before = 0;
        if (cells.Count > 1 && cells[0].InnerText.Trim() is { Length: <= 6 } first && first.Any(char.IsAsciiDigit))
        {
            number = first + " ";
            cells.RemoveAt(0);
            before = 1;
        }

        var entries = grid.Entries.Count > 0 ? new PageEntries(grid.Entries) : null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (entries?.Holds(i + before) == true)
            {
                entries.Add(i + before, string.Join(CellLines.Break, cells[i].Elements().SelectMany(Lines)));
                continue;
            }

            if (i > 0 && i == cells.Count - 1 && cells[i].InnerText.Trim() is { Length: > 0 and <= LongMargin })
            {
                lines.Beside(string.Join(' ', cells[i].Elements().SelectMany(Lines)));
                continue;
            }

            foreach (var block in cells[i].Elements())
            {
                if (number.Length > 0 && block is Paragraph { InnerText.Length: > 0 })
                {
                    carried.Add(number);
                    number = "";
                }

                WriteBlock(block);
            }
        }

        entries?.Write(lines);
        AroundTable();
    }

    private void WriteBlock(OpenXmlElement block)
    {
        if (block is Paragraph paragraph)
        {
            Write(paragraph);
        }
        else if (block is Table table)
        {
            var around = grid;
            grid = BeginTable();
            foreach (var row in table.Elements<TableRow>())
                Write(row);
            BeginTable();
            grid = around;
        }
        else if (block is SdtBlock or CustomXmlBlock or SdtContentBlock)
        {
            foreach (var inner in block.Elements())
                WriteBlock(inner);
        }
    }
}
