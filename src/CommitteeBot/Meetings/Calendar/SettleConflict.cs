using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

internal enum ConflictDecision
{
    /// <summary>The calendar follows the other source.</summary>
    AcceptSource,

    /// <summary>The calendar stays as it is.</summary>
    KeepCalendar,

    /// <summary>They are two meetings.</summary>
    TwoMeetings,
}

internal sealed record SettleConflictRequest(long ConflictId, ConflictDecision Decision, string? ActivityId);

/// <summary>Applies an officer's choice between two sources.</summary>
internal sealed class SettleConflict(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, SettleConflictRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var conflict = await db.MeetingConflicts.Include(c => c.Meeting)
            .SingleOrDefaultAsync(c => c.Id == request.ConflictId && ids.Contains(c.Meeting!.CommitteeId),
            cancellation);
        if (conflict is null)
            return new MeetingRefusal(CalendarWords.NoSuchConflict);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, conflict.Meeting!.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, CalendarWords.Calendar, cancellation) is { } refused)
            return refused;
        if (conflict.State != ConflictState.Open)
            return new MeetingRefusal(CalendarWords.SettledAlready(conflict.DecidedBy), CalendarWords.SeeMeetings);

        var claim = MeetingBook.Read(conflict.Says);
        if (request.Decision == ConflictDecision.TwoMeetings
            && (claim.IsCancelled || claim == MeetingBook.ValuesFrom(conflict.Meeting)))
            return new MeetingRefusal(CalendarWords.OneMeetingOnly);
        (conflict.State, conflict.DecidedAt, conflict.DecidedBy) = (request.Decision switch
        {
            ConflictDecision.AcceptSource => ConflictState.Taken,
            ConflictDecision.KeepCalendar => ConflictState.Kept,
            _ => ConflictState.Both,
        }, desk.Now, caller.Name);
        var word = new ChangeSource(conflict.Source, conflict.SourceKey,
            $"{conflict.SourceText} (accepted by {caller.Name})", caller.Name, caller.PersonId, request.ActivityId,
            desk.Now);
        var (meeting, change) = Apply(request.Decision, conflict, claim, committee, word);
        await db.FlushAsync(cancellation);
        if (request.Decision == ConflictDecision.TwoMeetings)
            await LinkAsync(conflict, meeting, cancellation);
        return new MeetingsOutcome(committee, Said(request.Decision),
            await new CalendarViews(db).CreateAsync([meeting], cancellation), [], change?.Id);
    }

    private (MeetingRow Meeting, MeetingEventRow? Change) Apply(ConflictDecision decision, MeetingConflictRow conflict,
        MeetingValues claim, CommitteeRow committee, ChangeSource word)
    {
        var book = new MeetingBook(db);
        var held = conflict.Meeting!;
        if (decision == ConflictDecision.KeepCalendar)
            return (held, null);
        if (decision == ConflictDecision.AcceptSource)
            return (held, book.Change(held, MeetingBook.ValuesFrom(held).MoveTo(claim), claim, word, null));
        var added = new MeetingRow { CommitteeId = committee.Id, State = MeetingState.Planned };
        db.Meetings.Add(added);
        return (added, book.Change(added, claim, claim, word, null));
    }

    /// <summary>The calendar entry that raised the question belongs to the new meeting from now on.</summary>
    private async Task LinkAsync(MeetingConflictRow conflict, MeetingRow added, CancellationToken cancellation)
    {
        foreach (var entry in await db.CalendarEntries.Where(
            c => c.CommitteeId == added.CommitteeId && c.MeetingId == conflict.MeetingId).ToListAsync(cancellation))
        {
            if (ImportCalendar.SourceKey(entry.Uid, entry.Recurrence) == conflict.SourceKey)
                entry.MeetingId = added.Id;
        }
    }

    private static string Said(ConflictDecision decision) => decision switch
    {
        ConflictDecision.AcceptSource => CalendarWords.UsesSource,
        ConflictDecision.KeepCalendar => CalendarWords.KeepsCalendar,
        _ => CalendarWords.KeepsBoth,
    };
}
