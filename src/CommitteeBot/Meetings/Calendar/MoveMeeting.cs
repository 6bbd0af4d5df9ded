using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="Meeting">Null for the next one.</param>
/// <param name="To">Null if the date stays, or moves by <paramref name="ByDays"/>.</param>
internal sealed record MoveMeetingRequest(
    long CommitteeId, MeetingPhrase? Meeting, MeetingDate? To, TimeOnly? Start, TimeOnly? End, string? Venue,
        int? ByDays, string? Reason, string? Unread, string? ActivityId);

/// <summary>
/// Gives a meeting another date, time or place. It stays the same meeting: its agenda, apologies and due dates move
/// with it.
/// </summary>
internal sealed class MoveMeeting(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, MoveMeetingRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (await desk.ChairOrOfficersOnlyAsync(caller, committee, cancellation) is { } refused)
            return refused;
        if (request.Unread is { } unread)
            return new MeetingRefusal(CalendarWords.NotReadable(unread), CalendarWords.ExampleMoveRoom);
        if (request is { To: null, Start: null, Venue: null, ByDays: null })
            return new MeetingRefusal(CalendarWords.NothingToMove, CalendarWords.ExampleMove);
        if (request.To is { Problem: not MeetingDateProblem.None } questioned)
            return new DateProblemsOutcome(committee, [questioned]);
        var (meeting, notFound) = await desk.FindOneUpcomingAsync(committee, request.Meeting, cancellation);
        if (meeting is null)
            return notFound!;

        var before = MeetingBook.ValuesFrom(meeting);
        var says = new MeetingValues(request.To?.Date ?? before.Date!.Value.AddDays(request.ByDays ?? 0),
            request.Start, request.End, request.Venue);
        var after = before.MoveTo(says);
        if (await FaultAsync(committee, meeting, before, after, desk.Today(committee), cancellation) is { } fault)
            return fault;
        var book = new MeetingBook(db);
        var word = desk.SourceFor(caller, committee, request.ActivityId);
        var change = book.Change(meeting, after, after, word, request.Reason);
        await db.FlushAsync(cancellation);
        await book.SettleConflictsAsync(meeting, word, cancellation);
        await db.FlushAsync(cancellation);
        var said = before.Date == after.Date ? CalendarWords.Changed
            : CalendarWords.Moved(before.Date!.Value, after.Date!.Value, desk.Today(committee));
        return new MeetingsOutcome(committee, said, await new CalendarViews(db).CreateAsync([meeting], cancellation),
            [], change.Id);
    }

    private async Task<MeetingRefusal?> FaultAsync(CommitteeRow committee, MeetingRow meeting, MeetingValues before,
        MeetingValues after, DateOnly today, CancellationToken cancellation)
    {
        if (before == after)
            return new MeetingRefusal(CalendarWords.SameAlready(MeetingView.When(before)));
        if (after.Date < today)
            return new MeetingRefusal(CalendarWords.IsPast(after.Date!.Value), CalendarWords.GiveDate);
        if (after.End <= after.Start)
            return new MeetingRefusal(CalendarWords.EndsBeforeStart, CalendarWords.GiveTimes);
        var other = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(
            m => m.CommitteeId == committee.Id && m.Id != meeting.Id && m.Date == after.Date
                && m.State != MeetingState.Cancelled, cancellation);
        return before.Date == after.Date || other is null
            ? null
            : new MeetingRefusal(
                CalendarWords.MeetsAlready(committee.Name, MeetingView.When(MeetingBook.ValuesFrom(other))),
                CalendarWords.CancelOther);
    }
}
