using System.Text;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>Runs Tesseract on an image and returns the words with their confidence.</summary>
internal static class TesseractOcr
{
    public static async Task<OcrResult> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var read = await ChildProcess.RunAsync(
            Tool.Tesseract, ["stdin", "stdout", "-l", "eng", "tsv"], picture, ToolLimits.Page, cancellation);
        return read switch
        {
            { Fault: ToolFault.Missing } => OcrResult.Failed(Tool.Tesseract.Missing),
            { Fault: ToolFault.TooSlow } => OcrResult.Failed(MinutesWords.OcrTooSlow),
            { IsDone: true } => TesseractTable.Read(Encoding.UTF8.GetString(read.Output.Span)),
            _ when read.Errors.Contains("traineddata", StringComparison.Ordinal) =>
                OcrResult.Failed(MinutesWords.NoEnglishOcr),
            _ => OcrResult.Failed(MinutesWords.DamagedImage),
        };
    }
}
