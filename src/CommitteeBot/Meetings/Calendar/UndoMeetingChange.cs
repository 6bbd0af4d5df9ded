using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="EventId">One change of a message; all changes of that message are undone.</param>
internal sealed record UndoMeetingRequest(long EventId, string? ActivityId);

/// <summary>
/// Undoes a change of the calendar, as long as nothing has been changed since. The undo is itself an entry of the
/// history.
/// </summary>
internal sealed class UndoMeetingChange(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, UndoMeetingRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var first = await db.MeetingEvents.AsNoTracking().Include(e => e.Meeting)
            .SingleOrDefaultAsync(e => e.Id == request.EventId && ids.Contains(e.Meeting!.CommitteeId), cancellation);
        if (first is null)
            return new MeetingRefusal(CalendarWords.NotInCalendar);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, first.Meeting!.CommitteeId, cancellation);
        if (await desk.ChairOrOfficersOnlyAsync(caller, committee, cancellation) is { } refused)
            return refused;

        var changes = await db.MeetingEvents.AsNoTracking()
            .Where(e => e.Id == first.Id
                || (first.ActivityId != null && e.ActivityId == first.ActivityId
                && e.Meeting!.CommitteeId == committee.Id))
            .Where(e => e.Change != MeetingChange.Undone).OrderByDescending(e => e.Id).ToListAsync(cancellation);
        var own = changes.ConvertAll(c => c.Id);
        var touched = changes.Select(c => c.MeetingId).Distinct().ToList();
        if (await db.MeetingEvents.AnyAsync(e => e.UndoesEventId != null && own.Contains(e.UndoesEventId.Value),
            cancellation))
            return new MeetingRefusal(CalendarWords.AlreadyUndone);
        if (await db.MeetingEvents.Where(
            e => touched.Contains(e.MeetingId) && e.Id > first.Id && !own.Contains(e.Id)
            && e.Change != MeetingChange.Agreed)
            .OrderBy(e => e.Id).Select(e => e.By).FirstOrDefaultAsync(cancellation) is { } later)
            return new MeetingRefusal(CalendarWords.ChangedSince(later), CalendarWords.SeeHistory);

        var meetings = await db.Meetings.Where(m => touched.Contains(m.Id)).ToListAsync(cancellation);
        foreach (var change in changes)
            Revert(meetings.Single(m => m.Id == change.MeetingId), change,
                desk.SourceFor(caller, committee, request.ActivityId));
        await db.FlushAsync(cancellation);
        var kept = meetings.FindAll(
            m => changes.TrueForAll(c => c.MeetingId != m.Id || c.Change != MeetingChange.Added));
        return new MeetingsOutcome(committee,
            kept.Count == meetings.Count ? CalendarWords.Undone : CalendarWords.UndoneAdded,
            await new CalendarViews(db).CreateAsync(kept, cancellation), [], null);
    }

    /// <summary>
    /// The last change that this person made within the time limit for "undo"; null if there is none.
    /// </summary>
    public static async Task<MeetingEventRow?> FindLastAsync(CommitteeDb db, Caller caller, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var since = now - ActionLifecycle.UndoWindow;
        var mine = db.MeetingEvents.AsNoTracking()
            .Where(e => e.At >= since && e.Change != MeetingChange.Undone
            && !db.MeetingEvents.Any(u => u.UndoesEventId == e.Id));
        mine = caller.PersonId is { } me ? mine.Where(e => e.ByPersonId == me)
            : mine.Where(e => e.ByPersonId == null && e.By == caller.Name && e.Source == MeetingSource.Chat);
        return await mine.OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
    }

    private void Revert(MeetingRow meeting, MeetingEventRow change, ChangeSource word)
    {
        var before = change.Before is { } json ? MeetingBook.Read(json)
            : MeetingBook.Read(change.After) with { IsCancelled = true };
        new MeetingBook(db).Write(meeting, MeetingChange.Undone, before, before, word, null).UndoesEventId = change.Id;
    }
}
