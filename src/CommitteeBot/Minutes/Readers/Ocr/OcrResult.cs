namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>The text read from one image, with the confidence of the reading.</summary>
/// <param name="Letters">The number of letters behind the mean confidence: pages are weighted by it.</param>
/// <param name="Reason">The reason why nothing was read; null on success.</param>
internal sealed record OcrResult(IReadOnlyList<string> Lines, double Confidence, int Letters, string? Reason)
{
    public static OcrResult Failed(string reason) => new([], 0, 0, reason);
}
