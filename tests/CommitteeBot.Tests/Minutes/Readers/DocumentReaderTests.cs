using System.Text;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Tools;
using CommitteeBot.Tests.Minutes.Readers.Word;

namespace CommitteeBot.Tests.Minutes.Readers;

public sealed class DocumentReaderTests
{
    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty", [], "empty" },
        { "white space", "  \n \n"u8.ToArray(), "no text" },
        { "bytes of nothing", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))], "isn't a text file" },
        { "encrypted Word", HostileFiles.Compound("EncryptedPackage"), "password" },
        { "old Word", HostileFiles.Compound("WordDocument"), ".docx" },
        { "old Office", HostileFiles.Compound("Workbook"), ".docx or PDF" },
        { "other OpenDocument", HostileFiles.Zip(("mimetype", "x"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray())),
            ".docx or PDF" },
        { "spreadsheet",
            HostileFiles.Zip(("[Content_Types].xml", "<a/>"u8.ToArray()), ("xl/workbook.xml", "<a/>"u8.ToArray())),
            "spreadsheet" },
        { "archive", HostileFiles.Zip(("minutes.txt", "Minutes"u8.ToArray())), "Take the documents out" },
        { "macros", HostileFiles.Zip(("word/document.xml", "<a/>"u8.ToArray()), ("word/vbaProject.bin", [1])),
            "macros" },
        { "half a Word file", WordBuilder.Make(WordBuilder.P("Minutes"))[..400], "damaged" },
        { "Word without its parts", HostileFiles.Zip(("word/document.xml", "<a/>"u8.ToArray())), "damaged" },
        { "broken XML",
            HostileFiles.Rewritten(WordBuilder.Make(WordBuilder.P("Minutes")), "word/document.xml", x => x[..^20]),
            "damaged" },
        { "document type",
            HostileFiles.Rewritten(
                WordBuilder.Make(WordBuilder.P("Minutes")), "word/document.xml",
                x =>
                    "<!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                        + x.Replace("Minutes", "&a;", StringComparison.Ordinal)),
            "damaged" },
        { "deep XML",
            WordBuilder.Make(
                string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000))
                    + WordBuilder.P("x") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000))),
            "damaged" },
        { "zip bomb",
            HostileFiles.Zip(
                ("word/document.xml", "<a/>"u8.ToArray()), ("word/styles.xml", new byte[20 * 1024 * 1024])),
            "unpacks" },
        { "thousands of entries",
            HostileFiles.Zip(
            [
                ("[Content_Types].xml", "<a/>"u8.ToArray()),
                .. Enumerable.Range(0, 6000).Select(i => ($"word/{i}.xml", Array.Empty<byte>())),
            ]),
            "unpacks" },
        { "Word without words", WordBuilder.Make(WordBuilder.P(" ")), "no text" },
        { "page without words", "<html><body><script>var a;</script></body></html>"u8.ToArray(), "no text" },
        { "deep page", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"),
            "can't read" },
        { "other picture", "GIF89a........"u8.ToArray(), "PNG" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_of_no_use_gets_a_sentence_and_no_exception(string what, byte[] content, string said)
    {
        var read = await DocumentReader.ReadAsync(content, CancellationToken.None);
        Assert.False(read.IsRead, what);
        Assert.Contains(said, read.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", read.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 and then nothing", "damaged")]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>", "damaged")]
    public async Task A_broken_PDF_gets_a_sentence(string content, string said)
    {
        Rendering.Needs("pdftohtml", "poppler-utils");
        Assert.Contains(
            said, (await DocumentReader.ReadAsync(Encoding.ASCII.GetBytes(content), CancellationToken.None)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_program_is_named_with_its_package()
    {
        var result = await ChildProcess.RunAsync(
            new Tool("no-such-program", "no-such-package"), [], default, ToolLimits.Text, CancellationToken.None);
        Assert.Equal(ToolFault.Missing, result.Fault);
        Assert.Contains("poppler-utils", Tool.PdfToXml.Missing, StringComparison.Ordinal);
        Assert.Contains("tesseract-ocr", Tool.Tesseract.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sleep", "60", nameof(ToolFault.TooSlow))]
    [InlineData("yes", "a", nameof(ToolFault.TooMuchOutput))]
    public async Task A_program_that_goes_too_far_is_ended(string program, string argument, string fault)
    {
        Rendering.Needs(program, "coreutils");
        var limits = new ToolLimits(
            TimeSpan.FromSeconds(fault == nameof(ToolFault.TooSlow) ? 0.3 : 30), 512L * 1024 * 1024, 100_000);
        Assert.Equal(
            fault,
            (
                await ChildProcess.RunAsync(
                    new Tool(program, "coreutils"), [argument], default, limits,
                    CancellationToken.None)).Fault.ToString());
    }

    [Fact]
    public async Task What_a_program_writes_is_taken_while_it_still_runs()
    {
        Rendering.Needs("sh", "dash");
        var taken = "";
        var limits = ToolLimits.Text with { Time = TimeSpan.FromSeconds(2) };
        var result = await ChildProcess.RunAsync(
            new Tool("sh", "dash"), ["-c", "echo first; sleep 60; echo second"], default, limits,
            piece => taken += Encoding.UTF8.GetString(piece), CancellationToken.None);
        Assert.Equal(("first\n", ToolFault.TooSlow), (taken, result.Fault));
    }

    [Fact]
    public async Task Nothing_of_the_bots_environment_reaches_a_program()
    {
        Rendering.Needs("env", "coreutils");
        Environment.SetEnvironmentVariable("READERS_TEST_SECRET", "secret");
        var result = await ChildProcess.RunAsync(
            new Tool("env", "coreutils"), [], default, ToolLimits.Text, CancellationToken.None);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(result.Output.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><meta charset=windows-1252></head><body><p>Caf\u00e9 \u2013 agreed", 1252, "Café – agreed")]
    [InlineData("<!DOCTYPE html><p>Café – agreed", 65001, "Café – agreed")]
    [InlineData("<p>Café</p>", 1252, "Café")]
    [InlineData("<p>1. Not a page but</p> text that goes on", 65001, "<p>1. Not a page but</p> text that goes on")]
    public async Task The_content_decides_what_a_file_is(string page, int codePage, string text)
    {
        var encoding = codePage == 1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.UTF8;
        Assert.Equal(
            [text], (await DocumentReader.ReadAsync(encoding.GetBytes(page), CancellationToken.None)).Document!.Lines);
    }
}
