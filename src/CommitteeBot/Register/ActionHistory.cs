using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Everything that has happened to an action: who, when, from what, to what, and why.</summary>
internal sealed class ActionHistory(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var opened = await access.OpenAsync(caller, reference, ActionCommand.View, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var events = await db.ActionEvents.AsNoTracking().Where(e => e.ActionId == action.Id).OrderBy(e => e.Id)
            .ToListAsync(cancellation);
        var undone = events.Where(e => e.UndoesEventId is not null).Select(e => e.UndoesEventId!.Value).ToHashSet();
        var zone = action.Committee!.Zone;
        var lines = events.Select(e => new HistoryLine(
            CommitteeDay.Local(e.At, zone), e.By, HistoryWords.Describe(e), undone.Contains(e.Id)));
        var slips = events.FindAll(
            e => e.Change == ActionChange.Due && ActionSlip.IsOne(e.From, e.To) && !undone.Contains(e.Id));
        var view = await access.ViewAsync(caller, action, cancellation);
        var daysLate = action is { EndedAt: null, Due: { } due } ? view.Today.DayNumber - due.DayNumber : 0;
        var reason = slips.LastOrDefault(s => !string.IsNullOrWhiteSpace(s.Note))?.Note;
        return new HistoryShown(view, [.. lines]) { Slipped = HistoryWords.Slipped(slips.Count, reason, daysLate) };
    }
}
