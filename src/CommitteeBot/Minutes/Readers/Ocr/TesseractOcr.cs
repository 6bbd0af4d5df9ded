using System.Text;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>Has tesseract read a picture, word by word with its confidence.</summary>
internal static class TesseractOcr
{
    private const string DamagedImage = "This picture is damaged or too large to be read. Scan the page again as PNG or PDF and send it.";

    public static async Task<OcrResult> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var read = await ChildProcess.RunAsync(Tool.Tesseract, ["stdin", "stdout", "-l", "eng", "tsv"], picture, ToolLimits.Page, cancellation);
        return read switch
        {
            { Fault: ToolFault.Missing } => OcrResult.Failed(Tool.Tesseract.Missing),
            { Fault: ToolFault.TooSlow } => OcrResult.Failed("Reading this page took too long and was given up. Scan it again at 300 dots an inch or less."),
            { IsDone: true } => TesseractTable.Read(Encoding.UTF8.GetString(read.Output.Span)),
            _ when read.Errors.Contains("traineddata", StringComparison.Ordinal) =>
                OcrResult.Failed("The words of English are not installed for the program tesseract. Ask the administrator to install the package tesseract-ocr-eng."),
            _ => OcrResult.Failed(DamagedImage),
        };
    }
}
