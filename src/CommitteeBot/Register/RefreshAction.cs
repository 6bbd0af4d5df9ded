using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// A card that stands in a chat, as it is for the person who looks at it now: with what happened last and the buttons that they may press.
/// It changes nothing, and there is a card for everybody, also for those who may not see the action.
/// </summary>
internal sealed class RefreshAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(caller, reference, cancellation) is not { } action)
            return new ActionHidden();
        var last = await db.ActionEvents.AsNoTracking().Where(e => e.ActionId == action.Id).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
        var view = await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation);
        return last is null ? new ActionRefreshed(view, null, CanUndo: false) : new ActionRefreshed(
            view,
            last.Change == ActionChange.Logged ? $"Logged by {last.By}." : $"{last.By}: {ActionHistory.Describe(last)}.",
            last.Change != ActionChange.Undone && RegisterAccess.IsSamePerson(caller, last.ByPersonId, last.By) && ledger.Now - last.At <= ActionLifecycle.UndoWindow);
    }
}
