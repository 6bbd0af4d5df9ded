using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Import.Archive;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Versions;

/// <summary>Keeps versions of minutes that others have taken the place of, and knows them again.</summary>
internal sealed class EarlierVersions(CommitteeDb db)
{
    /// <summary>A draft that turns up after the confirmed minutes is no newer version of them.</summary>
    public static bool IsOlder(MinutesRecord record, MeetingRow there) =>
        there.Document is not null && record.Status == MinutesStatus.Draft
            && there.MinutesStatus == MinutesStatus.Confirmed;

    /// <returns>Null where the file has never come in, or an officer has said that it is to be used.</returns>
    public async Task<ImportOutcome?> FindNewerAsync(ImportRequest request, CancellationToken cancellation)
    {
        if (await db.EarlierVersions.SingleOrDefaultAsync(v => v.ContentHash == request.ContentHash, cancellation)
            is not { } version)
            return null;
        if (request.MeetingId is not null || request.IsOfAnotherMeeting)
        {
            db.EarlierVersions.Remove(version);
            await db.FlushAsync(cancellation);
            return null;
        }

        // Whoever sends it again may want it: the review shows it once more.
        var key = ReviewMatters.Key(version.Id);
        await db.CheckedMatters.Where(m => m.Key == key).ExecuteDeleteAsync(cancellation);
        return await SupersededAsync(version.MeetingId, cancellation);
    }

    /// <summary>Before another document takes the place of the meeting's.</summary>
    public async Task KeepAsync(
        MeetingRow meeting, string newFile, DateTimeOffset now, CancellationToken cancellation)
    {
        var document = meeting.Document!;
        var text = await db.DocumentTexts.AsNoTracking().SingleOrDefaultAsync(
            t => t.MeetingId == meeting.Id && t.ContentHash == document.ContentHash, cancellation);
        var version = new EarlierVersionRow
        {
            MeetingId = meeting.Id,
            FileName = document.FileName,
            ContentHash = document.ContentHash,
            Kind = document.Kind,
            ImportedAt = document.ImportedAt,
            ReplacedAt = now,
            OcrConfidence = document.OcrConfidence,
            Lines = text?.Lines,
        };
        db.EarlierVersions.Add(version);
        await db.FlushAsync(cancellation);
        // A file of the same name is what its sender takes for the newer one.
        if (document.FileName == newFile)
            db.CheckedMatters.Add(new CheckedMatterRow { Key = ReviewMatters.Key(version.Id), At = now });
    }

    /// <summary>Keeps a document that is older than what is there, and changes nothing else.</summary>
    public async Task<ImportOutcome> KeepOlderAsync(
        MeetingRow meeting, ImportRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var record = request.Record;
        db.EarlierVersions.Add(new EarlierVersionRow
        {
            MeetingId = meeting.Id,
            FileName = record.Source,
            ContentHash = request.ContentHash,
            Kind = record.Kind,
            ImportedAt = now,
            ReplacedAt = now,
            OcrConfidence = record.OcrConfidence,
            Lines = record.Document is { } document ? PackedLines.Pack(document.Lines) : null,
        });
        await db.FlushAsync(cancellation);
        return await SupersededAsync(meeting.Id, cancellation);
    }

    private async Task<ImportOutcome> SupersededAsync(long meetingId, CancellationToken cancellation) =>
        new ImportOutcome.Superseded(
            await db.Documents.Where(d => d.MeetingId == meetingId).Select(d => d.FileName).SingleAsync(cancellation),
            meetingId);
}
