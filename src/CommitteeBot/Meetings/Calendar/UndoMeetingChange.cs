using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="EventId">One change of the message; all that the message changed is taken back.</param>
internal sealed record UndoMeetingRequest(long EventId, string? ActivityId);

/// <summary>Takes a change of the calendar back, as long as nothing has been changed since. The taking back is itself a line of the history.</summary>
internal sealed class UndoMeetingChange(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, UndoMeetingRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var first = await db.MeetingEvents.AsNoTracking().Include(e => e.Meeting)
            .SingleOrDefaultAsync(e => e.Id == request.EventId && ids.Contains(e.Meeting!.CommitteeId), cancellation);
        if (first is null)
            return new MeetingRefusal("That change is not in the calendar, so nothing was undone.");
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, first.Meeting!.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, "the calendar", cancellation) is { } refused)
            return refused;

        var changes = await db.MeetingEvents.AsNoTracking()
            .Where(e => e.Id == first.Id || (first.ActivityId != null && e.ActivityId == first.ActivityId && e.Meeting!.CommitteeId == committee.Id))
            .Where(e => e.Change != MeetingChange.Undone).OrderByDescending(e => e.Id).ToListAsync(cancellation);
        var own = changes.ConvertAll(c => c.Id);
        var touched = changes.Select(c => c.MeetingId).Distinct().ToList();
        if (await db.MeetingEvents.AnyAsync(e => e.UndoesEventId != null && own.Contains(e.UndoesEventId.Value), cancellation))
            return new MeetingRefusal("That change has been undone already.");
        if (await db.MeetingEvents.Where(e => touched.Contains(e.MeetingId) && e.Id > first.Id && !own.Contains(e.Id) && e.Change != MeetingChange.Agreed)
            .OrderBy(e => e.Id).Select(e => e.By).FirstOrDefaultAsync(cancellation) is { } later)
            return new MeetingRefusal($"{later} has changed the meeting since, so nothing was undone.", "Type “meeting history” for what happened.");

        var meetings = await db.Meetings.Where(m => touched.Contains(m.Id)).ToListAsync(cancellation);
        foreach (var change in changes)
            Revert(meetings.Single(m => m.Id == change.MeetingId), change, desk.SourceFor(caller, committee, request.ActivityId));
        await db.FlushAsync(cancellation);
        var kept = meetings.FindAll(m => changes.TrueForAll(c => c.MeetingId != m.Id || c.Change != MeetingChange.Added));
        return new MeetingsOutcome(committee, kept.Count == meetings.Count ? "Undone: the calendar is as it was before." : "Undone: what was added is out of the calendar again.",
            await new CalendarViews(db).CreateAsync(kept, cancellation), [], null);
    }

    /// <summary>The last change that this person made within the time in which "undo" takes it back; null where there is none.</summary>
    public static async Task<MeetingEventRow?> FindLastAsync(CommitteeDb db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - ActionLifecycle.UndoWindow;
        var mine = db.MeetingEvents.AsNoTracking().Where(e => e.At >= since && e.Change != MeetingChange.Undone && !db.MeetingEvents.Any(u => u.UndoesEventId == e.Id));
        mine = caller.PersonId is { } me ? mine.Where(e => e.ByPersonId == me) : mine.Where(e => e.ByPersonId == null && e.By == caller.Name && e.Source == MeetingSource.Chat);
        return await mine.OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
    }

    private void Revert(MeetingRow meeting, MeetingEventRow change, ChangeSource word)
    {
        var before = change.Before is { } json ? MeetingBook.Read(json) : MeetingBook.Read(change.After) with { IsCancelled = true };
        new MeetingBook(db).Write(meeting, MeetingChange.Undone, before, before, word, null).UndoesEventId = change.Id;
    }
}
