using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Import.Archive;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Versions;

/// <summary>
/// An officer says that two documents are versions of the same minutes, that they aren't, or which of them counts.
/// Each can be taken back by its opposite.
/// </summary>
internal sealed class ChangeVersion(CommitteeDb db, TimeProvider clock)
{
    /// <summary>The minutes of a meeting take the place of those of another on the same day.</summary>
    public async Task<ArchiveOutcome> JoinAsync(
        Caller caller, long newerMeeting, long olderMeeting, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        using var all = db.UsingFullScope();
        if (await FindAsync(caller, newerMeeting, cancellation) is not { Document: { } document } newer
            || await FindAsync(caller, olderMeeting, cancellation) is not { Document: { } replaced } older
            || newer.CommitteeId != older.CommitteeId || newer.Date != older.Date || newer.Id == older.Id)
            return await ShowAsync(caller, MatterKind.Twice, ArchiveWords.AlreadySettled, cancellation);
        if (await db.DocumentTexts.AsNoTracking().SingleOrDefaultAsync(t => t.MeetingId == newer.Id, cancellation)
            is not { } text)
            return await ShowAsync(caller, MatterKind.Twice, VersionWords.NoLines(document.FileName), cancellation);

        var record = Read(KeptText.Read(text, document), document.FileName, newer);
        var join = new JoinMeetings(db);
        var restrictions = await join.RunAsync(newer, older, cancellation);
        return await StageAsync(
            caller, new ImportRequest(record, document.ContentHash, null, ActionIntake.Propose, caller.Name)
            {
                MeetingId = older.Id,
            },
            VersionWords.Joined(document.FileName, replaced.FileName), cancellation,
            () => join.RestrictAsync(restrictions, older, cancellation));
    }

    /// <summary>The version that was replaced is in use again.</summary>
    public Task<ArchiveOutcome> UseAsync(Caller caller, long versionId, CancellationToken cancellation) =>
        ChangeAsync(caller, versionId, isOfAnotherMeeting: false, cancellation);

    /// <summary>What was taken for a version of the same minutes is of another meeting.</summary>
    public Task<ArchiveOutcome> SplitAsync(Caller caller, long versionId, CancellationToken cancellation) =>
        ChangeAsync(caller, versionId, isOfAnotherMeeting: true, cancellation);

    private async Task<ArchiveOutcome> ChangeAsync(
        Caller caller, long versionId, bool isOfAnotherMeeting, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        using var all = db.UsingFullScope();
        if (await db.EarlierVersions.SingleOrDefaultAsync(v => v.Id == versionId, cancellation) is not { } version
            || await FindAsync(caller, version.MeetingId, cancellation) is not { Document: { } current } meeting)
            return await ShowAsync(caller, MatterKind.Replaced, ArchiveWords.AlreadySettled, cancellation);
        if (version.Lines is not { } lines)
            return await ShowAsync(caller, MatterKind.Replaced, VersionWords.NoLines(version.FileName), cancellation);
        var text = new DocumentText(PackedLines.Unpack(lines), version.OcrConfidence, "");
        return await StageAsync(
            caller,
            new ImportRequest(
                Read(text, version.FileName, meeting), version.ContentHash, null, ActionIntake.Propose, caller.Name)
            {
                MeetingId = isOfAnotherMeeting ? null : meeting.Id, IsOfAnotherMeeting = isOfAnotherMeeting,
            },
            isOfAnotherMeeting
                ? VersionWords.Split(version.FileName, current.FileName)
                : VersionWords.Used(version.FileName, current.FileName),
            cancellation);
    }

    /// <summary>As the file said it, but for the day and the committee, which an officer may have corrected.</summary>
    private static MinutesRecord Read(DocumentText text, string fileName, MeetingRow meeting) =>
        MinutesParser.Parse(text, fileName) with
        {
            Committee = meeting.Committee!.Name, Date = meeting.Date, Document = text,
        };

    private async Task<MeetingRow?> FindAsync(Caller caller, long id, CancellationToken cancellation) =>
        await db.Meetings.Include(m => m.Document).Include(m => m.Committee)
            .SingleOrDefaultAsync(m => m.Id == id, cancellation) is { } meeting && caller.IsOfficer(meeting.CommitteeId)
            ? meeting
            : null;

    private async Task<ArchiveOutcome> StageAsync(
        Caller caller, ImportRequest request, string said, CancellationToken cancellation, Func<Task>? after = null)
    {
        var outcome = await new ImportMinutes(db, clock).StageAsync(request, cancellation);
        await db.FlushAsync(cancellation);
        if (after is not null)
            await after();
        return await ShowAsync(
            caller, request.IsOfAnotherMeeting ? MatterKind.Twice : MatterKind.Replaced,
            outcome is ImportOutcome.Unusable { Reason: var reason } ? reason : said, cancellation);
    }

    private Task<ArchiveOutcome> ShowAsync(
        Caller caller, MatterKind kind, string said, CancellationToken cancellation) =>
        new ShowArchive(db, clock).HandleAsync(caller, new ReviewPlace(kind), new ReviewNotice(said), cancellation);
}
