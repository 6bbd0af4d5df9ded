using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>
/// The same minutes in another format are the same minutes: at most two facts in a hundred may differ.
/// </summary>
public sealed class RenderedMinutesTests
{
    public static TheoryData<string> Names => [.. SampleDocuments.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_Word_document_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "docx"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_web_page_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "html"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_PDF_gives_the_record_of_its_text(string name)
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        await SameAsync(name, await PdfAsync(name));
    }

    /// <summary>Text that somebody put into a page as it was, with or without the lines kept by the browser.</summary>
    [Theory]
    [InlineData("<pre>{0}</pre>", "\n")]
    [InlineData("<pre style=\"white-space: pre-wrap\">{0}</pre>", "\n")]
    [InlineData("<div style=\"white-space: pre-wrap\">{0}</div>", "\n")]
    [InlineData("<div>{0}</div>", "<br>\n")]
    public async Task A_page_that_shows_the_text_as_it_is_gives_its_record(string page, string lineEnd)
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        foreach (var name in (string[])["codes", "tables", "bold"])
        {
            var text = System.Net.WebUtility.HtmlEncode(SampleDocuments.Text(name))
                .Replace("\n", lineEnd, StringComparison.Ordinal);
            var html =
                "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>"
                    + $"{page.Replace("{0}", text, StringComparison.Ordinal)}</body></html>";
            await SameAsync(name, Encoding.UTF8.GetBytes(html));
            if (!page.StartsWith("<pre>", StringComparison.Ordinal))
                await SameAsync(name, await Rendering.PrintedAsync(html));
        }
    }

    [Fact]
    public async Task A_table_goes_on_over_the_page_with_its_columns_and_the_row_that_was_cut()
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        var rows = string.Concat(
            Enumerable.Range(1, 21).Select(
                n =>
                    $"<tr><td>{n}</td><td>Walk the boundary of field {n} with the tenant and the surveyor, and write "
                        + $"down each gap in its hedge that is wider than a gate, so that {n * 30} plants can be "
                        + $"ordered in time for all of them together and nobody has to go twice to lot {n}</td><td>Pat "
                        + $"Booth</td><td>{n} July 2026</td></tr>"));
        var printed = await Rendering.PrintedAsync($$"""
            <html><head><style>@page { size: A4; margin: 20mm } body { font: 11pt Arial }
            td { border: 1px solid #888; vertical-align: top; padding: 3pt }
            table { border-collapse: collapse; width: 100% }</style></head><body>
            <h2>Harbour Lands Board</h2><p>Minutes of the meeting held on Tuesday 9 June 2026 at 10.00am</p>
            <p><b>Present:</b> Jo Ashworth (Chair), Pat Booth</p>
            <h3>1. Actions</h3><table>
            <tr><td><b>No</b></td><td><b>Action</b></td><td><b>Owner</b></td><td><b>By</b></td></tr>{{rows}}</table>
            <h3>2. Next meeting</h3><p>Tuesday 14 July 2026</p></body></html>
            """);
        var record = MinutesParser.Parse(
            (await DocumentReader.ReadAsync(printed, CancellationToken.None)).Document!, "harbour");
        Assert.Equal(
            Enumerable.Range(1, 21).Select(n => $"to lot {n} ({n} July 2026)"),
            record.Actions.Select(a => a.Text[a.Text.IndexOf("to lot", StringComparison.Ordinal)..]));
        Assert.All(record.Actions, a => Assert.Equal("Pat Booth", a.Owner));
    }

    /// <summary>
    /// As a word processor sets them: people in columns without lines, initials in the margin, and a head and a foot on
    /// every page.
    /// </summary>
    [Fact]
    public async Task Minutes_with_a_margin_column_and_running_heads_are_read_from_a_PDF()
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        var paragraphs = string.Concat(
            Enumerable.Range(1, 40).Select(
                n =>
                    $"<tr><td>3.{n}</td><td>Lot {n} of the fields had been looked at in the spring, and the tenants of "
                        + "the lot were told what the surveyor had found there and what it would "
                        + "cost.</td><td></td></tr>"));
        var printed = await Rendering.PrintedAsync($$"""
            <html><head><style>
            @page { margin: 25mm 20mm } body { font: 11pt Arial; margin: 0 }
            td { vertical-align: top; padding: 2pt 5pt } table { width: 100%; border-collapse: collapse }
            .head { position: fixed; top: 0; font-size: 9pt } .foot { position: fixed; bottom: 0; font-size: 9pt } .body { padding: 20pt 0 }
            </style></head><body><div class="head">Harbour Lands Board – 9 June 2026</div>
            <div class="foot">Printed by the office of the board</div><div class="body">
            <h2>Harbour Lands Board</h2><p>Minutes of the meeting held on Tuesday 9 June 2026 at 10.00am</p>
            <p><b>Present:</b></p>
            <table><tr><td style="width:45%">Jo Ashworth (JA)</td><td>Chair</td></tr>
            <tr><td>Pat Booth (PB)</td><td>Treasurer</td></tr><tr><td>Sam Crane (SC)</td><td>Land agent</td></tr>
            </table>
            <p><b>1. Apologies</b></p><p>There were none.</p><p><b>2. Fences</b></p>
            <table>
            <tr><td>The fence on the north field would be mended before the autumn, and the tenants would be asked
            beforehand whether the sheep can stay.</td><td style="width:10%">SC</td></tr></table>
            <p><b>3. Fields</b></p><table>{{paragraphs}}</table><p><b>4. Next meeting</b></p>
            <p>Tuesday 14 July 2026 at 10.00am.</p></div></body></html>
            """);
        var read = await DocumentReader.ReadAsync(printed, CancellationToken.None);
        var record = MinutesParser.Parse(read.Document!, "harbour");
        Assert.Equal(["Jo Ashworth", "Pat Booth", "Sam Crane"], record.Attendance.Select(p => p.Name));
        Assert.Equal(["1", "2", "3", "4"], record.Items.Select(i => i.Number));
        var action = Assert.Single(record.Actions);
        Assert.Equal("SC", action.Owner);
        Assert.EndsWith("whether the sheep can stay.", action.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 7, 14), record.NextMeeting!.Date);
        Assert.DoesNotContain(read.Document!.Lines, l => l.Contains("Printed by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_is_read_and_says_how_sure_it_is()
    {
        var picture = await Rendering.AsPictureAsync(await PdfAsync("codes"));
        var read = await DocumentReader.ReadAsync(picture, CancellationToken.None);
        Assert.InRange(read.Document!.OcrConfidence!.Value, 0.7, 1);
        var record = MinutesParser.Parse(read.Document, "codes");
        Assert.Equal(new DateOnly(2026, 3, 3), record.Date);
        Assert.Contains(record.Actions, a => a.Text.Contains("new stile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_PDF_of_pictures_is_read_as_pictures()
    {
        var picture = Convert.ToBase64String(await Rendering.AsPictureAsync(await PdfAsync("codes")));
        var scan = await Rendering.PrintedAsync(
            $"<html><head><style>@page {{ margin: 0 }} body {{ margin: 0 }} img {{ width: 100% "
                + $"}}</style></head><body><img src=\"data:image/png;base64,{picture}\"></body></html>");
        var read = await DocumentReader.ReadAsync(scan, CancellationToken.None);
        Assert.Equal("scanned PDF", read.Document!.Format);
        Assert.NotNull(read.Document.OcrConfidence);
        Assert.Equal(new DateOnly(2026, 3, 3), MinutesParser.Parse(read.Document, "codes").Date);
    }

    private static async Task<byte[]> PdfAsync(string name) =>
        await Rendering.PrintedAsync(
            Encoding.UTF8.GetString(await Rendering.WithPandocAsync(SampleDocuments.Text(name), "html")));

    private static async Task SameAsync(string name, byte[] document)
    {
        var expected = MinutesParser.Parse(
            TextFile.Read(Encoding.UTF8.GetBytes(SampleDocuments.Text(name))).Document!, name);
        var read = await DocumentReader.ReadAsync(document, CancellationToken.None);
        Assert.True(read.IsRead, read.Reason);
        var actual = MinutesParser.Parse(read.Document, name);
        var differences = RecordLikeness.Differences(expected, actual);
        Assert.True(
            Math.Max(
                differences.Count(d => d[0] == '-'),
                differences.Count(d => d[0] == '+')) <= RecordLikeness.Facts(expected).Count * 0.02,
            $"{string.Join('\n', differences)}\n\n{string.Join('\n', read.Document.Lines.Take(60))}");
    }
}
