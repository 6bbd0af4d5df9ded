using System.IO.Compression;
using System.Security;
using System.Text;

namespace CommitteeBot.Benchmarks.Reading;

/// <summary>A Word document as long as the longest packs.</summary>
internal static class LongDocument
{
    private const int LettersOfPage = 3000;

    public static byte[] Word(IReadOnlyList<string> minutes, int pages)
    {
        var body = new StringBuilder();
        for (int letters = 0, at = 0; letters < pages * LettersOfPage; at++)
        {
            foreach (var line in minutes[at % minutes.Count].Split('\n'))
            {
                body.Append(
                    "<w:p><w:pPr><w:spacing w:after=\"120\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"22\"/></w:rPr><w:t "
                        + "xml:space=\"preserve\">")
                    .Append(SecurityElement.Escape(line)).Append("</w:t></w:r></w:p>");
                letters += line.Length;
            }
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Put(
                zip, "[Content_Types].xml",
                """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>
                    """);
            Put(
                zip, "_rels/.rels",
                """
                    <?xml version="1.0"?>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1"
                      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                      Target="word/document.xml"/>
                    </Relationships>
                    """);
            Put(
                zip, "word/document.xml",
                $"""
                    <?xml version="1.0"?>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                    <w:body>{body}</w:body></w:document>
                    """);
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
