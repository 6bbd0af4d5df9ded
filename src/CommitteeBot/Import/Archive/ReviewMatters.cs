using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Archive;

/// <summary>A document of the store, as far as the review needs it.</summary>
internal sealed record ImportedDocument(
    long Id, long MeetingId, long CommitteeId, DateOnly? Date, string FileName, double? OcrConfidence,
    IReadOnlyList<DocumentWarning> Warnings);

/// <summary>What of one document, or of two committees, an officer should look at.</summary>
internal static class ReviewMatters
{
    public static IEnumerable<ReviewMatter> Of(ImportedDocument document, string committee)
    {
        var title = ArchiveWords.Meeting(committee, document.Date, document.FileName);
        if (document.Date is null)
            yield return Make(document, MatterKind.NoDate, $"undated/{document.Id}", document.FileName, committee);
        if (document.Warnings.FirstOrDefault(w => ImportWords.IsSameDay(w.Text)) is { } other)
            yield return Make(document, MatterKind.Twice, $"twice/{document.Id}", title, other.Text);
        var remarks = document.Warnings.Count(w => w.Text != MinutesWords.NoDate && !ImportWords.IsSameDay(w.Text));
        if (document.Warnings.Any(w => w.Text == MinutesWords.HardToRead))
            yield return Make(document, MatterKind.TextOnly, ReadKey(document), title, document.FileName);
        else if (remarks > 0 || document.OcrConfidence is not null)
            yield return Make(
                document, MatterKind.Doubt, ReadKey(document), title,
                document.OcrConfidence is { } confidence && remarks == 0
                    ? ImportWords.FromScan(confidence)
                    : ArchiveWords.Remarks(remarks, document.Warnings.FirstOrDefault(SaysNothingPrivate)?.Text));
    }

    /// <summary>Other remarks may quote what is private: those are on the card of the minutes.</summary>
    private static bool SaysNothingPrivate(DocumentWarning remark) =>
        remark.Text is MinutesWords.NoPeople or MinutesWords.NoItems or MinutesWords.DateFromPage;

    public static ReviewMatter History(ImportedDocument document, string committee, int actions) => Make(
        document, MatterKind.History, $"history/{document.Id}",
        ArchiveWords.Meeting(committee, document.Date, document.FileName), ArchiveWords.History(actions));

    public static ReviewMatter Alike((ComparedCommittee From, ComparedCommittee Into) pair) => new(
        MatterKind.SameBody,
        $"alike/{Math.Min(pair.From.Id, pair.Into.Id)}/{Math.Max(pair.From.Id, pair.Into.Id)}",
        $"{pair.From.Body.Name} – {pair.Into.Body.Name}", ArchiveWords.Merged(pair.From.Meetings, pair.Into.Meetings))
    {
        Committees = (pair.From.Id, pair.Into.Id),
    };

    private static string ReadKey(ImportedDocument document) => $"read/{document.Id}";

    private static ReviewMatter Make(ImportedDocument document, MatterKind kind, string key, string title, string detail) =>
        new(kind, key, title, detail) { MeetingId = document.MeetingId };
}
