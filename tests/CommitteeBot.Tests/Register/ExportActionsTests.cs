using System.Text;
using Cell = CommitteeBot.Register.Files.Cell;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Register.Files;
using CommitteeBot.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CommitteeBot.Tests.Register;

public class ExportActionsTests
{
    [Fact]
    public async Task The_register_comes_out_whole_in_the_order_of_its_numbers()
    {
        await using var world = await WithSomeAsync();

        var table = await ExportAsync(world, isPublic: false);

        Assert.Equal("Action register – Harbour Oversight Board", table.Title);
        Assert.Equal(
            [
                "HOB-1|count the boats|Tom Foster|2026-11-30|open|2026-10-08|5|",
                "HOB-2|plan the fence|Dee Collins||open|||",
                "HOB-3|secret thing|Ann Hill (Clerk)||open|||yes",
                "HOB-4|idea|Clerk||proposed|||",
            ],
            table.Rows.Select(
                r => string.Join('|', r.Where((_, column) => column is 0 or (>= 2 and <= 7) or 11).Select(Said))));
    }

    [Fact]
    public async Task The_public_sees_offices_and_nothing_restricted_and_no_proposals()
    {
        await using var world = await WithSomeAsync();

        var table = await ExportAsync(world, isPublic: true);

        Assert.Equal(
            ["HOB-1 Assistant Chief Constable", "HOB-2 Dee Collins"],
            table.Rows.Select(r => $"{r[0].Text} {r[3].Text}"));
        Assert.DoesNotContain(table.Columns, c => c.Header == "Restricted");
    }

    [Theory]
    [InlineData("Tom Foster", "Assistant Chief Constable")]
    [InlineData("ACC Foster", "Assistant Chief Constable")]
    [InlineData("Tom Foster (ACC)", "Assistant Chief Constable")]
    [InlineData("Tom Foster and Dee Collins", "Assistant Chief Constable and Dee Collins")]
    [InlineData("Ann Hill, Tom Foster and Harbour Trust", "Clerk, Assistant Chief Constable and Harbour Trust")]
    [InlineData("Crime and Policing Team", "Crime and Policing Team")]
    [InlineData("Collins", "Collins")]
    [InlineData(null, null)]
    public async Task An_owner_is_told_to_the_public_by_office(string? owner, string? expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync(Row(world, 1, "x", owner));

        Assert.Equal(expected, (await ExportAsync(world, isPublic: true)).Rows[0][3].Text);
    }

    [Fact]
    public async Task Another_committee_stays_out()
    {
        await using var world = await WithSomeAsync();
        await using var db = world.Store.Open();

        var table = await new ExportActions(db, world.Time).RunAsync(
            world.AsClerk with { Own = ReadScope.None }, new ExportRequest([world.Committee.Id], IsPublic: false),
            default);

        Assert.Empty(table.Rows);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-2 degrees", "'-2 degrees")]
    [InlineData("@here", "'@here")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    [InlineData("Llŷn", "Llŷn")]
    public void A_csv_cell_is_quoted_where_it_must_be_and_never_a_formula(string text, string expected)
    {
        var file = CsvText.Write(new RegisterTable("t", [new("H", 5)], [[new Cell(text)]]));

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal($"H\r\n{expected}\r\n", Encoding.UTF8.GetString(file[3..]));
        Assert.Equal(text.Trim(), CsvText.Read(Encoding.UTF8.GetString(file[3..]), ',').Last().Fields[0]);
    }

    [Fact]
    public void A_workbook_holds_texts_and_days_and_no_formulas()
    {
        var table = new RegisterTable(
            "Register", [new("Action", 40), new("Due", 12)],
            [
                [new Cell("=HYPERLINK(\"x\")\u0001"), Cell.FromDate(new DateOnly(2026, 11, 30))],
                [new Cell(null), new Cell("next meeting")],
            ]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(ExcelSheet.Write(table)), isEditable: false);
        var cells =
            book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .ToList();

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => e.Description));
        Assert.Equal(
            ["Action", "Due", "=HYPERLINK(\"x\")", "46356", "", "next meeting"], cells.Select(c => c.InnerText));
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.Equal(CellValues.InlineString, cells[2].DataType!.Value);
    }

    [Fact]
    public async Task A_word_document_is_valid_and_repeats_the_header_on_each_page()
    {
        await using var world = await WithSomeAsync();

        using var word = WordprocessingDocument.Open(
            new MemoryStream(RegisterFile.Write(await ExportAsync(world, isPublic: false), "docx")), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => e.Description));
        Assert.StartsWith(
            "Action register – Harbour Oversight Board4 actions.", body.InnerText, StringComparison.Ordinal);
        Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>());
        Assert.Equal(5, body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count());
    }

    [Fact]
    public async Task Matters_arising_become_a_document_with_a_heading_for_each_minute()
    {
        await using var world = await WithSomeAsync();
        await using var db = world.Store.Open();
        var matters = Assert.IsType<MattersArisingShown>(
            await new MattersArising(db, world.Time)
                .HandleAsync(world.AsClerk, new(world.Committee.Id, null), default));

        using var word = WordprocessingDocument.Open(new MemoryStream(RegisterFile.Write(matters)), isEditable: false);
        var paragraphs =
            word.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(p => p.InnerText).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => e.Description));
        Assert.Equal(
            ["Matters arising from the meeting of 8 October 2026 – Harbour Oversight Board", "Minute 5 Quays", ""],
            paragraphs);
        Assert.Contains(
            "HOB-1count the boatsTom FosterMon 30 Nov 2026open", word.MainDocumentPart.Document.Body.InnerText,
            StringComparison.Ordinal);
    }

    private static async Task<RegisterTable> ExportAsync(RegisterWorld world, bool isPublic)
    {
        await using var db = world.Store.Open();
        return await new ExportActions(db, world.Time)
            .RunAsync(world.AsClerk, new ExportRequest([world.Committee.Id], isPublic), default);
    }

    private static string? Said(Cell cell) =>
        cell.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? cell.Text;

    private static async Task<RegisterWorld> WithSomeAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        await world.Store.AddAsync(meeting);
        var first = Row(world, 1, "count the boats", "Tom Foster");
        (
            first.OwnerPersonId, first.MeetingId, first.ItemNumber, first.ItemTitle, first.Due) = (world.Foster.Id,
            meeting.Id, "5", "Quays", new DateOnly(2026, 11, 30));
        var secret = Row(world, 3, "secret thing", "Ann Hill (Clerk)");
        secret.IsRestricted = true;
        var proposed = Row(world, 4, "idea", "Clerk");
        proposed.State = ActionState.Proposed;
        await world.Store.AddAsync(first, Row(world, 2, "plan the fence", "Dee Collins"), secret, proposed);
        return world;
    }

    private static ActionRow Row(RegisterWorld world, int number, string text, string? owner) =>
        new()
        {
            CommitteeId = world.Committee.Id,
            Number = number,
            Text = text,
            Owner = owner,
            State = ActionState.Open,
            LoggedAt = world.Time.Now,
            LoggedBy = "x",
        };
}
