using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>
/// Word documents (.docx): the body as it reads with all changes accepted. Parts of other kinds are never opened.
/// </summary>
internal static class WordFile
{

    public static ReadResult Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            if (ZipLimits.FindRefusal(content) is { } refusal)
                return ReadResult.Failed(refusal);

            // Addresses that are none ("http:// www.example") stop the package from opening unless they may be mended,
            // which needs a stream to write to.
            using var stream = new MemoryStream();
            stream.Write(content.Span);
            using var package = WordprocessingDocument.Open(stream, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                MaxCharactersInPart = ZipLimits.MaxPartBytes,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory(
                    (_, _, _) => "about:invalid"),
            });
            if (package.MainDocumentPart is not { } main)
                return ReadResult.Failed(MinutesWords.DamagedWord);
            OpenXmlPart?[] parts = [main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart];
            if (parts.OfType<OpenXmlPart>().Any(p => !XmlShape.IsSound(p.GetStream(FileMode.Open, FileAccess.Read))))
                return ReadResult.Failed(MinutesWords.DamagedWord);

            var lines = new WordBody(main).Read();
            return lines.Count == 0
                ? ReadResult.Failed(
                    "This Word file holds no text. If it holds pictures of pages, save it as PDF and send that.")
                : ReadResult.Read(new DocumentText(lines, null, "Word document"));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException
            or XmlException or IOException
            or InvalidOperationException or ArgumentException or FormatException
                or NotSupportedException or KeyNotFoundException)
        {
            // The SDK says that a package is broken in many ways; to the person who sent it they are one.
            return ReadResult.Failed(MinutesWords.DamagedWord);
        }
    }
}
