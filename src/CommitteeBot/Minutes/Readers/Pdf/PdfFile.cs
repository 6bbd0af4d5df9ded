using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// PDF files: by their own text, laid out as on the page; pages that are pictures are read as pictures.
/// </summary>
internal static class PdfFile
{
    /// <summary>A page with fewer letters than this is a picture, or blank.</summary>
    private const int FewLetters = 12;

    public static async Task<ReadResult> ReadAsync(
        ReadOnlyMemory<byte> content, ReadingProgress? progress, CancellationToken cancellation)
    {
        // It writes each text with its place and its type, at no more cost than the text alone.
        var xml = new PageXml();
        var read = await ChildProcess.RunAsync(
            Tool.PdfToXml, ["-xml", "-i", "-hidden", "-noroundcoord", "-stdout", "-", "pages"], content,
            ToolLimits.Text, xml.Append, cancellation);
        if (!read.IsDone)
            return ReadResult.Failed(FailureReason(read));

        var pages = xml.Pages;

        // What it may not or cannot open it only complains of.
        if (pages.Count == 0)
            return ReadResult.Failed(FailureReason(read));
        var pictures = Enumerable.Range(0, pages.Count).Where(p => pages[p].HasFewer(FewLetters)).ToList();
        double? confidence = null;
        if (pictures.Count > 0)
        {
            var scanned = await ScannedPages.ReadAsync(content, pictures, progress, cancellation);

            // Where most of the document is text, a page that cannot be read as a picture is one with nothing on it.
            if (scanned.Reason is { } reason && pictures.Count == pages.Count)
                return ReadResult.Failed(reason);
            foreach (var (page, lines) in scanned.Pages)
                pages[page] = PrintedPage.FromLines(lines);
            confidence = scanned.Confidence;
        }

        var hasTables = pages.Exists(p => PageTable.MayHold(p.Rows));
        var placed = hasTables ? await WordXml.AddAsync(pages, content, cancellation) : null;
        var text = PageJoin.Join(PageFurniture.Remove(placed ?? pages));
        return text.Count == 0
            ? ReadResult.Failed(MinutesWords.EmptyPdf)
            : ReadResult.Read(new DocumentText(text, confidence, confidence is null ? "PDF" : "scanned PDF")
            {
                Doubts = hasTables && placed is null ? [MinutesWords.PdfWordsUnplaced] : [],
            });
    }

    private static string FailureReason(ToolResult read) => read switch
    {
        { Fault: ToolFault.Missing } => Tool.PdfToXml.Missing,
        { Fault: ToolFault.TooSlow or ToolFault.TooMuchOutput } => MinutesWords.PdfTooLarge,
        _ when read.Errors.Contains("assword", StringComparison.Ordinal) => MinutesWords.PdfPassword,
        _ when read.Errors.Contains("not allowed", StringComparison.Ordinal) => MinutesWords.PdfNoCopying,
        _ => MinutesWords.PdfDamaged,
    };
}
