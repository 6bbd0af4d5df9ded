using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings;

internal enum ConflictDecision
{
    /// <summary>What the other source says.</summary>
    Take,

    /// <summary>What the calendar has.</summary>
    Keep,

    /// <summary>They are two meetings.</summary>
    Both,
}

internal sealed record SettleConflictRequest(long ConflictId, ConflictDecision Decision, string? ActivityId);

/// <summary>An officer decides between two sources.</summary>
internal sealed class SettleConflict(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(Caller caller, SettleConflictRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var ids = caller.CommitteeIds;
        var conflict = await db.MeetingConflicts.Include(c => c.Meeting).SingleOrDefaultAsync(c => c.Id == request.ConflictId && ids.Contains(c.Meeting!.CommitteeId), cancellation);
        if (conflict is null)
            return new NotDone("That is no longer in question: type “meetings” for the calendar.");
        var desk = new CalendarDesk(db, time);
        var committee = await desk.CommitteeAsync(caller, conflict.Meeting!.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, "the calendar", cancellation) is { } refused)
            return refused;
        if (conflict.State != ConflictState.Open)
            return new NotDone($"That was settled already{(conflict.DecidedBy is { } by ? $" by {by}" : "")}.", "Type “meetings” for the calendar.");

        var claim = MeetingBook.Read(conflict.Says);
        if (request.Decision == ConflictDecision.Both && (claim.IsCancelled || claim == MeetingBook.Of(conflict.Meeting)))
            return new NotDone("The two sources speak of one meeting: choose one of them.");
        (conflict.State, conflict.DecidedAt, conflict.DecidedBy) = (request.Decision switch
        {
            ConflictDecision.Take => ConflictState.Taken,
            ConflictDecision.Keep => ConflictState.Kept,
            _ => ConflictState.Both,
        }, desk.Now, caller.Name);
        var word = new SourceOfWord(conflict.Source, conflict.SourceKey, $"{conflict.SourceText} (taken by {caller.Name})", caller.Name, caller.PersonId, request.ActivityId, desk.Now);
        var (meeting, change) = Apply(request.Decision, conflict, claim, committee, word);
        await db.FlushAsync(cancellation);
        if (request.Decision == ConflictDecision.Both)
            await LinkAsync(conflict, meeting, cancellation);
        return new MeetingsChanged(committee, Said(request.Decision), await new CalendarViews(db).OfAsync([meeting], cancellation), [], change?.Id);
    }

    private (MeetingRow Meeting, MeetingEventRow? Change) Apply(ConflictDecision decision, MeetingConflictRow conflict, MeetingValues claim, CommitteeRow committee, SourceOfWord word)
    {
        var book = new MeetingBook(db);
        var held = conflict.Meeting!;
        if (decision == ConflictDecision.Keep)
            return (held, null);
        if (decision == ConflictDecision.Take)
            return (held, book.Change(held, MeetingBook.Of(held).MovedTo(claim), claim, word, null));
        var added = new MeetingRow { CommitteeId = committee.Id, State = MeetingState.Planned };
        db.Meetings.Add(added);
        return (added, book.Change(added, claim, claim, word, null));
    }

    /// <summary>The entry of the calendar that raised the question is about the new meeting from now on.</summary>
    private async Task LinkAsync(MeetingConflictRow conflict, MeetingRow added, CancellationToken cancellation)
    {
        foreach (var entry in await db.CalendarEntries.Where(c => c.CommitteeId == added.CommitteeId && c.MeetingId == conflict.MeetingId).ToListAsync(cancellation))
        {
            if (TakeCalendar.KeyOf(entry.Uid, entry.Recurrence) == conflict.SourceKey)
                entry.MeetingId = added.Id;
        }
    }

    private static string Said(ConflictDecision decision) => decision switch
    {
        ConflictDecision.Take => "Taken: the calendar follows that source.",
        ConflictDecision.Keep => "Kept: the calendar stays as it was.",
        _ => "Both are in the calendar.",
    };
}
