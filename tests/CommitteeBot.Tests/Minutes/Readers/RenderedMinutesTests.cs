using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>The same minutes in another format are the same minutes: at most two facts in a hundred may differ.</summary>
public sealed class RenderedMinutesTests
{
    public static TheoryData<string> Names => [.. SampleDocuments.Names];

    /// <summary>A PDF knows no cells: a table whose columns are set a letter apart cannot be told from a line of text.</summary>
    public static TheoryData<string> WithoutTables => [.. SampleDocuments.Names.Where(n => n != "tables")];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_Word_document_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "docx"));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_web_page_gives_the_record_of_its_text(string name) =>
        await SameAsync(name, await Rendering.WithPandocAsync(SampleDocuments.Text(name), "html"));

    [SkippableTheory]
    [MemberData(nameof(WithoutTables))]
    public async Task A_PDF_gives_the_record_of_its_text(string name)
    {
        Rendering.Needs("pdftotext", "poppler-utils");
        await SameAsync(name, await PdfAsync(name));
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
