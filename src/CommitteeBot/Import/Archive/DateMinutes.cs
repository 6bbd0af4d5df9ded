using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Archive;

/// <summary>Gives minutes without a date the day of their meeting, and takes it away again.</summary>
internal sealed class DateMinutes(CommitteeDb db, TimeProvider time)
{
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, long meetingId, DateOnly? date, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        if (date is not { } day)
            return await ShowAsync(caller, new ReviewNotice(ArchiveWords.NoDay), cancellation);
        await db.BeginWriteAsync(cancellation);
        var isUndated = (await new ReadArchive(db).RunAsync(caller, cancellation)).Undated
            .Any(d => d.MeetingId == meetingId);
        if (!isUndated)
            return await ShowAsync(caller, new ReviewNotice(ArchiveWords.AlreadySettled), cancellation);
        var outcome = await new CorrectMeeting(db, time).HandleAsync(
            caller, new CorrectMeetingRequest(meetingId, null, day, activityId), cancellation);
        await db.FlushAsync(cancellation);
        var notice = outcome switch
        {
            ReviewOutcome.Shown shown => new ReviewNotice(shown.Message!, UndatedMeetingId: meetingId),
            ReviewOutcome.Declined declined => new ReviewNotice(declined.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(meetingId)),
        };
        return await ShowAsync(caller, notice, cancellation);
    }

    /// <summary>The file without a date that the words mean; without words the only one.</summary>
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, string? file, DateOnly? date, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        var undated = (await new ReadArchive(db).RunAsync(caller, cancellation)).Undated;
        if (file is not null)
            undated = [.. undated.Where(d => d.File.Equals(file, StringComparison.OrdinalIgnoreCase))];
        return undated switch
        {
            [] => new ArchiveOutcome.ArchiveDeclined(file is null ? ArchiveWords.NoUndated : ArchiveWords.NoSuchFile),
            [var only] => await HandleAsync(caller, only.MeetingId, date, activityId, cancellation),
            _ => new ArchiveOutcome.ArchiveDeclined(ArchiveWords.WhichFile([.. undated.Select(d => d.File)])),
        };
    }

    public async Task<ArchiveOutcome> UndoAsync(
        Caller caller, long meetingId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        var isDone = await new CorrectMeeting(db, time).RemoveDateAsync(caller, meetingId, cancellation);
        await db.FlushAsync(cancellation);
        return await ShowAsync(
            caller, new ReviewNotice(isDone ? ArchiveWords.DateRemoved : ArchiveWords.NothingToUndo), cancellation);
    }

    private Task<ArchiveOutcome> ShowAsync(Caller caller, ReviewNotice notice, CancellationToken cancellation) =>
        new ShowArchive(db, time).HandleAsync(caller, new ReviewPlace(MatterKind.NoDate), notice, cancellation);
}
