using CommitteeBot.Minutes.Readers.Html;
using CommitteeBot.Minutes.Readers.Ocr;
using CommitteeBot.Minutes.Readers.Office;
using CommitteeBot.Minutes.Readers.Pdf;
using CommitteeBot.Minutes.Readers.Word;

namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// Reads the text of a document in any supported format. The content decides, not the file's extension.
/// It never throws, reaches the network or runs anything inside the document.
/// </summary>
internal static class DocumentReader
{
    /// <summary>Ten times the largest pack of reports seen.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    public static async Task<ReadResult> ReadAsync(
        ReadOnlyMemory<byte> content, CancellationToken cancellation, ReadingProgress? progress = null)
    {
        if (content.IsEmpty)
            return ReadResult.Failed(MinutesWords.EmptyFile);
        if (content.Length > MaxBytes)
            return ReadResult.Failed(MinutesWords.FileTooLarge(content.Length, MaxBytes));
        var sign = FileSignature.Detect(content);
        return sign.Kind switch
        {
            FileKind.Html => HtmlPage.Read(content.Span),
            FileKind.Word => WordFile.Read(content),
            FileKind.Pdf => await PdfFile.ReadAsync(content, progress, cancellation),
            FileKind.Office => await OfficeFile.ReadAsync(content, sign.Reason!, cancellation),
            FileKind.Image => await ImageFile.ReadAsync(content, cancellation),
            FileKind.Unreadable or FileKind.Zip => ReadResult.Failed(sign.Reason!),
            _ => TextFile.Read(content.Span),
        };
    }
}
