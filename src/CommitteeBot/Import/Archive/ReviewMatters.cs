using CommitteeBot.Committees;
using CommitteeBot.Import.Versions;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Archive;

/// <summary>A document of the store, as far as the review needs it.</summary>
internal sealed record ImportedDocument(
    long Id, long MeetingId, long CommitteeId, DateOnly? Date, DocumentKind Kind, string FileName,
    double? OcrConfidence, IReadOnlyList<DocumentWarning> Warnings);

/// <summary>What of one document, or of two committees, an officer should look at.</summary>
internal static class ReviewMatters
{
    public static IEnumerable<ReviewMatter> Of(ImportedDocument document, string committee)
    {
        var title = ArchiveWords.Meeting(committee, document.Date, document.FileName);
        if (document.Date is null)
            yield return Make(document, MatterKind.NoDate, $"undated/{document.Id}", document.FileName, committee);
        var remarks = document.Warnings.Count(w => w.Text != MinutesWords.NoDate);
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

    /// <summary>Minutes of one day: two meetings, or two versions with little text in common.</summary>
    public static IEnumerable<ReviewMatter> Twice(
        IReadOnlyList<ImportedDocument> documents, Func<long, string> committee) =>
        documents.Where(d => d.Date is not null && d.Kind == DocumentKind.Minutes)
            .GroupBy(d => (d.CommitteeId, d.Date)).Where(g => g.Skip(1).Any())
            .SelectMany(g => g.OrderBy(d => d.Id).Skip(1).Select(newer => (Older: g.MinBy(d => d.Id)!, Newer: newer)))
            .Select(p => Make(
                p.Newer, MatterKind.Twice, $"twice/{p.Older.Id}-{p.Newer.Id}",
                ArchiveWords.Meeting(committee(p.Newer.CommitteeId), p.Newer.Date, p.Newer.FileName),
                VersionWords.Both(p.Newer.FileName, p.Older.FileName)) with
            {
                OtherId = p.Older.MeetingId,
            });

    public static ReviewMatter Replaced(ImportedDocument document, string committee, EarlierVersionRow version) =>
        Make(
            document, MatterKind.Replaced, Key(version.Id),
            ArchiveWords.Meeting(committee, document.Date, document.FileName),
            VersionWords.Replaced(document.FileName, version.FileName)) with
        {
            OtherId = version.Id,
        };

    /// <summary>Of the matter that a version was replaced.</summary>
    public static string Key(long versionId) => $"version/{versionId}";

    private static string ReadKey(ImportedDocument document) => $"read/{document.Id}";

    private static ReviewMatter Make(ImportedDocument document, MatterKind kind, string key, string title, string detail) =>
        new(kind, key, title, detail) { MeetingId = document.MeetingId };
}
