using System.Globalization;
using CommitteeBot.Minutes.Readers.Ocr;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>The pages of a PDF that are pictures, each drawn in grey and read.</summary>
/// <param name="Confidence">Mean over the letters of the pages; null where none was read.</param>
/// <param name="Reason">The reason why no page could be read; null on success.</param>
internal sealed record ScannedPages(
    IReadOnlyDictionary<int, IReadOnlyList<string>> Pages, double? Confidence, string? Reason)
{
    /// <summary>A page takes seconds; beyond this a person would wait for minutes and should know it first.</summary>
    private const int MaxPages = 60;

    /// <summary>Small print is made out from here on.</summary>
    private const string Dpi = "200";

    public static async Task<ScannedPages> ReadAsync(
        ReadOnlyMemory<byte> pdf, IReadOnlyList<int> pages, ReadingProgress? progress, CancellationToken cancellation)
    {
        if (pages.Count > MaxPages)
            return Failed(
                $"This PDF holds {pages.Count:N0} scanned pages, and at most {MaxPages} can be read. Send the pages of "
                    + "the minutes alone.");
        progress?.Begin(pages.Count);
        var read = new Dictionary<int, IReadOnlyList<string>>();
        double weighted = 0;
        var letters = 0;
        foreach (var page in pages)
        {
            var number = (page + 1).ToString(CultureInfo.InvariantCulture);
            var drawn = await ChildProcess.RunAsync(
                Tool.PdfToImage, ["-f", number, "-l", number, "-r", Dpi, "-gray", "-"], pdf, ToolLimits.Page,
                cancellation);
            if (drawn.Fault == ToolFault.Missing)
                return Failed(Tool.PdfToImage.Missing);
            if (!drawn.IsDone || drawn.Output.IsEmpty)
                return Failed("The pages of this PDF cannot be drawn. Scan them again and send the new copy.");
            var recognised = await TesseractOcr.ReadAsync(drawn.Output, cancellation);
            if (recognised.Reason is { } reason)
                return Failed(reason);
            read[page] = recognised.Lines;
            weighted += recognised.Confidence * recognised.Letters;
            letters += recognised.Letters;
            progress?.AddRead();
        }

        return new ScannedPages(read, letters == 0 ? null : weighted / letters, null);
    }

    private static ScannedPages Failed(string reason) =>
        new(new Dictionary<int, IReadOnlyList<string>>(), null, reason);
}
