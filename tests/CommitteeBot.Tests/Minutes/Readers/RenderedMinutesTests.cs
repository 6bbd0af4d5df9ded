using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>The same minutes in another format are the same minutes: at most two facts in a hundred may differ.</summary>
public sealed class RenderedMinutesTests
{
    public static TheoryData<string> Names => [.. SampleDocuments.Names];

    /// <summary>A head centred over a column so narrow that no cell stands under it cannot be told from a column of its own.</summary>
    public static TheoryData<string> WithoutNarrowColumns => [.. SampleDocuments.Names.Where(n => n != "columns")];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_Word_document_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "docx"));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_web_page_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "html"));

    [SkippableTheory]
    [MemberData(nameof(WithoutNarrowColumns))]
    public async Task A_PDF_gives_the_record_of_its_text(string name)
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        await SameAsync(name, await PdfAsync(name));
    }

    /// <summary>As a word processor sets them: people in columns without lines, initials in the margin, and a head and a foot on every page.</summary>
    [SkippableFact]
    public async Task Minutes_with_a_margin_column_and_running_heads_are_read_from_a_PDF()
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        var paragraphs = string.Concat(Enumerable.Range(1, 40).Select(n => $"<tr><td>3.{n}</td><td>Lot {n} of the fields had been looked at in the spring, and the tenants of the lot were told what the surveyor had found there and what it would cost.</td><td></td></tr>"));
        var printed = await Rendering.PrintedAsync($$"""
            <html><head><style>
            @page { margin: 25mm 20mm } body { font: 11pt Arial; margin: 0 } td { vertical-align: top; padding: 2pt 5pt } table { width: 100%; border-collapse: collapse }
            .head { position: fixed; top: 0; font-size: 9pt } .foot { position: fixed; bottom: 0; font-size: 9pt } .body { padding: 20pt 0 }
            </style></head><body><div class="head">Harbour Lands Board – 9 June 2026</div><div class="foot">Printed by the office of the board</div><div class="body">
            <h2>Harbour Lands Board</h2><p>Minutes of the meeting held on Tuesday 9 June 2026 at 10.00am</p><p><b>Present:</b></p>
            <table><tr><td style="width:45%">Jo Ashworth (JA)</td><td>Chair</td></tr><tr><td>Pat Booth (PB)</td><td>Treasurer</td></tr><tr><td>Sam Crane (SC)</td><td>Land agent</td></tr></table>
            <p><b>1. Apologies</b></p><p>There were none.</p><p><b>2. Fences</b></p>
            <table><tr><td>The fence on the north field would be mended before the autumn, and the tenants would be asked beforehand whether the sheep can stay.</td><td style="width:10%">SC</td></tr></table>
            <p><b>3. Fields</b></p><table>{{paragraphs}}</table><p><b>4. Next meeting</b></p><p>Tuesday 14 July 2026 at 10.00am.</p></div></body></html>
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

    [SkippableFact]
    public async Task A_picture_is_read_and_says_how_sure_it_is()
    {
        var picture = await Rendering.AsPictureAsync(await PdfAsync("codes"));
        var read = await DocumentReader.ReadAsync(picture, CancellationToken.None);
        Assert.InRange(read.Document!.OcrConfidence!.Value, 0.7, 1);
        var record = MinutesParser.Parse(read.Document, "codes");
        Assert.Equal(new DateOnly(2026, 3, 3), record.Date);
        Assert.Contains(record.Actions, a => a.Text.Contains("new stile", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_PDF_of_pictures_is_read_as_pictures()
    {
        var picture = Convert.ToBase64String(await Rendering.AsPictureAsync(await PdfAsync("codes")));
        var scan = await Rendering.PrintedAsync($"<html><head><style>@page {{ margin: 0 }} body {{ margin: 0 }} img {{ width: 100% }}</style></head><body><img src=\"data:image/png;base64,{picture}\"></body></html>");
        var read = await DocumentReader.ReadAsync(scan, CancellationToken.None);
        Assert.Equal("scanned PDF", read.Document!.Format);
        Assert.NotNull(read.Document.OcrConfidence);
        Assert.Equal(new DateOnly(2026, 3, 3), MinutesParser.Parse(read.Document, "codes").Date);
    }

    private static async Task<byte[]> PdfAsync(string name) =>
        await Rendering.PrintedAsync(Encoding.UTF8.GetString(await Rendering.WithPandocAsync(SampleDocuments.Text(name), "html")));

    private static async Task SameAsync(string name, byte[] document)
    {
        var expected = MinutesParser.Parse(PlainText.Read(Encoding.UTF8.GetBytes(SampleDocuments.Text(name))).Document!, name);
        var read = await DocumentReader.ReadAsync(document, CancellationToken.None);
        Assert.True(read.IsRead, read.Reason);
        var actual = MinutesParser.Parse(read.Document, name);
        var differences = RecordLikeness.Differences(expected, actual);
        Assert.True(
            Math.Max(differences.Count(d => d[0] == '-'), differences.Count(d => d[0] == '+')) <= RecordLikeness.Facts(expected).Count * 0.02,
            $"{string.Join('\n', differences)}\n\n{string.Join('\n', read.Document.Lines.Take(60))}");
    }
}
