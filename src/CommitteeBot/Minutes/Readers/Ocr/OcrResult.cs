namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>What was made out on one picture.</summary>
/// <param name="Letters">How many letters the confidence is the mean of: pages are weighed by it.</param>
/// <param name="Reason">Why nothing was read; null where it was.</param>
internal sealed record OcrResult(IReadOnlyList<string> Lines, double Confidence, int Letters, string? Reason)
{
    public static OcrResult Failed(string reason) => new([], 0, 0, reason);
}
