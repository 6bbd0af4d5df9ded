using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// A posted card as it is now for the person who looks at it: with the latest change and the buttons that they may
/// press. It changes nothing, and everybody gets a card, also those who may not see the action.
/// </summary>
internal sealed class RefreshAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        if (await access.FindAsync(caller, reference, cancellation) is not { } action)
            return new ActionHidden();
        var last = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActionId == action.Id).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
        var view = await access.ViewAsync(caller, action, cancellation);
        return last is null
            ? new ActionRefreshed(view, null, CanUndo: false)
            : new ActionRefreshed(view, HistoryWords.LastChange(last), CanUndo(caller, last));
    }

    private bool CanUndo(Caller caller, ActionEventRow last) =>
        last.Change != ActionChange.Undone
        && RegisterAccess.IsSamePerson(caller, last.ByPersonId, last.By)
        && access.Now - last.At <= ActionLifecycle.UndoWindow;
}
