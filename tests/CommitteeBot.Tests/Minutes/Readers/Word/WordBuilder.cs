using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers.Word;

/// <summary>Makes Word documents of the shapes that tests are about.</summary>
internal static class WordBuilder
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <param name="body">Inside <c>w:body</c>, in raw XML.</param>
    /// <param name="numbering">Inside <c>w:numbering</c>.</param>
    /// <param name="styles">Inside <c>w:styles</c>.</param>
    public static byte[] Make(
        string body, string? numbering = null, string? styles = null, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            Put(
                main,
                $"<w:document {Namespace} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
                    + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
                    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
                    + $"xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
                Put(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespace}>{numbering}</w:numbering>");
            if (styles is not null)
                Put(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespace}>{styles}</w:styles>");
            more?.Invoke(main);
        }

        return stream.ToArray();
    }

    public static async Task<string> ReadAsync(byte[] document)
    {
        var read = await DocumentReader.ReadAsync(document, CancellationToken.None);
        return read.Document is { } text
            ? string.Join('\n', text.Lines)
            : throw new InvalidOperationException(read.Reason);
    }

    public static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Numbered(string text, int list, int level = 0) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Level(int index, string format, string text, int start = 1, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText "
            + $"w:val=\"{text}\"/></w:lvl>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{(c.StartsWith('<') ? c : P(c))}</w:tc>"))}</w:tr>";

    private static void Put(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create, FileAccess.Write));
        writer.Write(xml);
    }
}
