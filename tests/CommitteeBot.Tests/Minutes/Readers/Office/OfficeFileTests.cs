using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Office;
using CommitteeBot.Minutes.Readers.Tools;
using CommitteeBot.Tests.Minutes.Readers.Word;

namespace CommitteeBot.Tests.Minutes.Readers.Office;

public sealed class OfficeFileTests
{
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    public static TheoryData<string, byte[], string> Kinds => new()
    {
        { "old Word", HostileFiles.Compound("WordDocument"), ".doc" },
        { "rich text", "{\\rtf1 Minutes}"u8.ToArray(), ".rtf" },
        { "OpenDocument", Open(OpenText, "<a/>"), ".odt" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Where_LibreOffice_is_missing_a_sentence_says_how_to_save_the_file(
        string what, byte[] content, string ending)
    {
        var sign = FileSignature.Detect(content);
        var read = await OfficeFile.ReadAsync(
            content, sign.Reason!, new Tool("no-such-program", "none"), ToolLimits.Office, CancellationToken.None);

        Assert.True(sign.Kind == FileKind.Office, what);
        Assert.Contains(ending, read.Reason, StringComparison.Ordinal);
        Assert.Contains(".docx or PDF", read.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet")]
    [InlineData("application/vnd.oasis.opendocument.presentation", "presentation")]
    public void Another_OpenDocument_is_no_text(string kind, string said)
    {
        var sign = FileSignature.Detect(Open(kind, "<a/>"));

        Assert.Equal(FileKind.Unreadable, sign.Kind);
        Assert.Contains(said, sign.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doc:MS Word 97")]
    [InlineData("odt:writer8")]
    [InlineData("rtf:Rich Text Format")]
    public async Task A_document_reads_as_the_same_document_in_Word(string format)
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        var word = WordBuilder.Make(
            WordBuilder.P("Harbour Committee") + WordBuilder.P("Minutes of the meeting held on 3 March 2026")
            + WordBuilder.P("1. Dredging") + WordBuilder.P("The café’s £900 was noted – twice."));
        var other = await ConvertAsync(word, format);

        Assert.Equal(FileKind.Office, FileSignature.Detect(other).Kind);
        var (asWord, asOther) = (await ReadAsync(word), await ReadAsync(other));
        Assert.Equal(Words(asWord), Words(asOther));
    }

    [Fact]
    public async Task Several_are_read_at_once()
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        var read = await Task.WhenAll(Enumerable.Range(1, 3).Select(
            n => ReadAsync(Encoding.ASCII.GetBytes($"{{\\rtf1\\ansi Minutes number {n}\\par}}"))));

        Assert.Equal(
            ["Minutes number 1", "Minutes number 2", "Minutes number 3"], read.Select(r => Words(r).Trim()));
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "old Word", HostileFiles.Compound("WordDocument") },
        { "rich text", "{\\rtf"u8.ToArray() },
        { "OpenDocument", Open(OpenText, "<office:document-content") },
        { "bomb", HostileFiles.Zip(
            ("mimetype", Encoding.ASCII.GetBytes(OpenText)), ("content.xml", new byte[70 * 1024 * 1024])) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_not_made_into_a_document_of_its_bytes(string what, byte[] content)
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        var read = await ReadAsync(content);

        Assert.False(read.IsRead, $"{what}: {(read.IsRead ? Words(read) : "")}");
        Assert.EndsWith(".", read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_ended()
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        var limits = ToolLimits.Office with { Time = TimeSpan.FromMilliseconds(50) };

        var read = await OfficeFile.ReadAsync(
            "{\\rtf1 Minutes}"u8.ToArray(), "", Tool.LibreOffice, limits, CancellationToken.None);

        Assert.Equal(MinutesWords.OfficeTooSlow, read.Reason);
    }

    [Fact]
    public async Task A_result_beyond_the_limit_is_refused()
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        var read = await OfficeFile.ReadAsync(
            "{\\rtf1 Minutes}"u8.ToArray(), "", Tool.LibreOffice, ToolLimits.Office with { Output = 2000 },
            CancellationToken.None);

        Assert.Equal(MinutesWords.OfficeUnreadable, read.Reason);
    }

    [Fact]
    public async Task Nothing_in_a_document_reaches_the_network()
    {
        Rendering.Needs("soffice", "libreoffice-writer");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a";
        var open = Open(OpenText, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
              xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>
              <text:p>Minutes<draw:frame><draw:image xlink:href="{address}.png" xlink:type="simple"/></draw:frame></text:p>
              <text:section text:name="s"><text:section-source xlink:href="{address}.odt" xlink:type="simple"/>
              <text:p>old</text:p></text:section></office:text></office:body></office:document-content>
            """);
        var rich = $"{{\\rtf1\\ansi Minutes {{\\field{{\\*\\fldinst INCLUDEPICTURE \"{address}.png\" \\\\d}}"
            + "{\\fldrslt }}\\par}";

        var read = await Task.WhenAll(ReadAsync(open), ReadAsync(Encoding.ASCII.GetBytes(rich)));

        Assert.All(read, r => Assert.Contains("Minutes", Words(r), StringComparison.Ordinal));
        Assert.False(listener.Pending());
    }

    private static Task<ReadResult> ReadAsync(byte[] content) =>
        DocumentReader.ReadAsync(content, CancellationToken.None);

    private static string Words(ReadResult read)
    {
        Assert.True(read.IsRead, read.Reason);
        return string.Join('\n', read.Document.Lines);
    }

    private static byte[] Open(string kind, string content) => HostileFiles.Zip(
        ("mimetype", Encoding.ASCII.GetBytes(kind)), ("content.xml", Encoding.UTF8.GetBytes(content)),
        ("META-INF/manifest.xml", Encoding.UTF8.GetBytes($"""
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """)));

    private static async Task<byte[]> ConvertAsync(byte[] word, string format)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var source = Path.Combine(folder.FullName, "a.docx");
            await File.WriteAllBytesAsync(source, word);
            using var process = Process.Start(new ProcessStartInfo(
                "soffice",
                [
                    $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless",
                    "--convert-to", format, "--outdir", folder.FullName, source,
                ]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "a." + format.Split(':')[0]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
