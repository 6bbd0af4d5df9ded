using CommitteeBot.Minutes.Readers.Html;
using CommitteeBot.Minutes.Readers.Ocr;
using CommitteeBot.Minutes.Readers.Pdf;
using CommitteeBot.Minutes.Readers.Word;

namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// Makes text of a document, whatever its format. The content decides, not the file's name: an ending can be wrong.
/// No document makes it throw, reach the network or run anything that stands inside the document.
/// </summary>
internal static class DocumentReader
{
    /// <summary>The largest pack of reports is a tenth of this.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    public static async Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation, ReadingProgress? progress = null)
    {
        if (content.IsEmpty)
            return ReadResult.Failed("The file is empty. Check that the right one was sent.");
        if (content.Length > MaxBytes)
            return ReadResult.Failed($"The file has {content.Length / (1024 * 1024):N0} MB, and at most {MaxBytes / (1024 * 1024)} MB can be read. Send the minutes without their large annexes.");
        var sign = FileSignature.Detect(content);
        return sign.Kind switch
        {
            FileKind.Html => HtmlPage.Read(content.Span),
            FileKind.Word => WordFile.Read(content),
            FileKind.Pdf => await PdfFile.ReadAsync(content, progress, cancellation),
            FileKind.Image => await ImageFile.ReadAsync(content, cancellation),
            FileKind.Unreadable => ReadResult.Failed(sign.Reason!),
            _ => TextFile.Read(content.Span),
        };
    }
}
