using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <param name="IsNext">For "the next meeting is …": a meeting planned around then may be the same one.</param>
/// <param name="Unread">The words that are neither date, time nor place.</param>
internal sealed record AddMeetingsRequest(long CommitteeId, IReadOnlyList<MeetingDate> Dates, string? Venue,
    bool IsNext, string? Unread, string? ActivityId);

/// <summary>Adds meetings to the calendar: all of a message, or none if one of its dates is in question.</summary>
internal sealed class AddMeetings(CommitteeDb db, TimeProvider time)
{
    private const int MaxAtOnce = 40;

    public async Task<MeetingOutcome> HandleAsync(Caller caller, AddMeetingsRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var desk = new CalendarAccess(db, time);
        var committee = await desk.CommitteeAsync(caller, request.CommitteeId, cancellation);
        if (await desk.OfficersOnlyAsync(caller, committee, CalendarWords.Calendar, cancellation) is { } refused)
            return refused;
        if (Fault(request) is { } fault)
            return fault;
        if (request.Dates.Any(d => d.Problem != MeetingDateProblem.None))
            return new DateProblemsOutcome(committee, request.Dates);

        var book = new MeetingBook(db);
        var word = desk.SourceFor(caller, committee, request.ActivityId);
        var today = desk.Today(committee);
        var taken = new List<ClaimResult>();
        foreach (var date in request.Dates)
        {
            var claim = new MeetingClaim(MeetingSource.Chat, CalendarAccess.ChatKey,
                new MeetingValues(date.Date, date.Start, date.End, request.Venue), request.IsNext);
            taken.Add(await ReinstatedAsync(book, committee, claim, word, request.IsNext, cancellation)
                ?? await book.ApplyAsync(committee, claim, word, null, today, cancellation));
        }

        return await SaidAsync(committee, request, taken, cancellation);
    }

    /// <summary>Adding a date whose meeting was cancelled reinstates that meeting.</summary>
    private async Task<ClaimResult?> ReinstatedAsync(MeetingBook book, CommitteeRow committee, MeetingClaim claim,
        ChangeSource word, bool isNext, CancellationToken cancellation)
    {
        var onDay = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Date == claim.Values.Date)
            .ToListAsync(cancellation);
        if (isNext || onDay.Count == 0 || onDay.Exists(m => m.State != MeetingState.Cancelled))
            return null;
        book.Change(onDay[0], MeetingBook.ValuesFrom(onDay[0]).MoveTo(claim.Values), claim.Values, word, null);
        await db.FlushAsync(cancellation);
        return new ClaimResult(ClaimVerdict.Changes, onDay[0], null);
    }

    private static MeetingRefusal? Fault(AddMeetingsRequest request) => request switch
    {
        { Unread: { } words } when request.Dates.Count > 0 => new MeetingRefusal(
            CalendarWords.NotAPlace(words), CalendarWords.ExampleNext),
        { Dates.Count: 0 } => new MeetingRefusal(CalendarWords.NoDateRead, CalendarWords.ExampleAdd),
        { Dates.Count: > MaxAtOnce } =>
            new MeetingRefusal(CalendarWords.TooMany(MaxAtOnce), CalendarWords.SendTwoLines),
        _ when request.Dates.Any(d => d.End <= d.Start) =>
            new MeetingRefusal(CalendarWords.EndsBeforeStart, CalendarWords.GiveTimes),
        _ => null,
    };

    private async Task<MeetingOutcome> SaidAsync(CommitteeRow committee, AddMeetingsRequest request,
        IReadOnlyList<ClaimResult> taken, CancellationToken cancellation)
    {
        var views = new CalendarViews(db);
        var days = request.Dates.Select(d => d.Date).ToList();
        var meetings = taken.Where(t => t.Conflict is null && t.Meeting is not null).Select(t => t.Meeting!).ToList();
        if (meetings.Count == 0 && taken.All(t => t.Conflict is null))
            meetings = await db.Meetings.Where(m => m.CommitteeId == committee.Id && days.Contains(m.Date))
                .OrderBy(m => m.Date).ToListAsync(cancellation);
        var conflicts = taken.Select(t => t.Conflict).OfType<MeetingConflictRow>().ToList();
        foreach (var conflict in conflicts)
            conflict.ToldAt = conflict.At;
        var undo = await db.MeetingEvents.Where(
            e => e.ActivityId == request.ActivityId && e.ActivityId != null && e.Meeting!.CommitteeId == committee.Id
            && e.UndoesEventId == null)
            .OrderBy(e => e.Id).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancellation);
        return new MeetingsOutcome(committee, Said(taken), await views.CreateAsync(meetings, cancellation),
            await views.CreateAsync(conflicts, cancellation), undo);
    }

    private static string Said(IReadOnlyList<ClaimResult> taken)
    {
        var added = taken.Count(t => t.Verdict == ClaimVerdict.Adds);
        var changed = taken.Count(t => t.Verdict == ClaimVerdict.Changes);
        List<string> parts = [];
        if (added > 0)
            parts.Add(CalendarWords.Added(added));
        if (changed > 0)
            parts.Add(CalendarWords.ChangedPlanned(changed));
        if (taken.Any(t => t.Conflict is not null))
            parts.Add(CalendarWords.SourceDisagrees);
        return parts.Count > 0 ? string.Join(' ', parts) : CalendarWords.AlreadyThere;
    }
}
