using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="Meeting">Null for the next one.</param>
internal sealed record CancelMeetingRequest(long CommitteeId, MeetingPhrase? Meeting, string? Reason,
    string? ActivityId);

/// <summary>Cancels a meeting. It stays in the calendar as cancelled.</summary>
internal sealed class CancelMeeting(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, CancelMeetingRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (await desk.ChairOrOfficersOnlyAsync(caller, committee, cancellation) is { } refused)
            return refused;
        var (meeting, notFound) = await desk.FindOneUpcomingAsync(committee, request.Meeting, cancellation);
        if (meeting is null)
            return notFound!;

        var book = new MeetingBook(db);
        var word = desk.SourceFor(caller, committee, request.ActivityId);
        var after = MeetingBook.ValuesFrom(meeting) with { IsCancelled = true };
        var change = book.Change(meeting, after, after, word, request.Reason);
        await db.FlushAsync(cancellation);
        await book.SettleConflictsAsync(meeting, word, cancellation);
        return new MeetingsOutcome(committee, CalendarWords.Cancelled,
            await new CalendarViews(db).CreateAsync([meeting], cancellation), [], change.Id);
    }
}
