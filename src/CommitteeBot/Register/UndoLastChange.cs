using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Reference">Only what was done to this action; null for whatever the person did last.</param>
internal sealed record UndoRequest(ActionReference? Reference, string? ActivityId);

/// <summary>
/// Takes back what a person's last message changed, for ten minutes. Nothing is removed: the taking back is itself a line of the history,
/// and an action that was logged by mistake is withdrawn.
/// </summary>
internal sealed class UndoLastChange(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, UndoRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var changes = await LastAsync(caller, request.Reference, cancellation);
        if (changes.Count == 0)
            return new RegisterRefusal("There is nothing of yours from the last ten minutes to undo.", "Later changes can be put right by “reopen”, “assign”, “due” or “edit”.");

        if (changes.Exists(c => c.Change == ActionChange.Committee))
            return new RegisterRefusal("Your last change moved minutes to another committee, with all that hangs on them; that is not undone by a word.", "Choose the right committee on their card.");

        var actions = new Dictionary<long, ActionRow>();
        foreach (var id in changes.Select(c => c.ActionId).Distinct())
        {
            var reference = await ledger.Actions(caller).Where(a => a.Id == id).Select(a => new { a.Committee!.Prefix, a.Number }).SingleOrDefaultAsync(cancellation);
            if (reference is null || await ledger.FindAsync(caller, new ActionReference(reference.Prefix, reference.Number), cancellation) is not { } action)
                return new RegisterRefusal("You can no longer see the action that you changed, so nothing was undone.");
            if (await ChangedSinceAsync(changes.Where(c => c.ActionId == id).ToList(), cancellation) is { } other)
                return new RegisterRefusal($"{reference.Prefix}-{reference.Number} has been changed by {other} since, so nothing was undone.", $"Type “history {reference.Prefix}-{reference.Number}” for what happened.");
            actions[id] = action;
        }

        foreach (var change in changes)
            TakeBack(caller, actions[change.ActionId], change, request.ActivityId);
        return await SaidAsync(caller, [.. actions.Values], changes, cancellation);
    }

    private async Task<RegisterOutcome> SaidAsync(Caller caller, IReadOnlyList<ActionRow> actions, IReadOnlyList<ActionEventRow> changes, CancellationToken cancellation)
    {
        var logged = changes.Any(c => c.Change == ActionChange.Logged);
        var views = new ActionViewBuilder(db, ledger);
        if (actions is [var only])
        {
            var view = await views.CreateAsync(caller, only, cancellation);
            return new ActionShown(view, logged ? $"Undone: {view.Reference} is withdrawn." : $"Undone: {view.Reference} is as it was before.");
        }

        return new ActionsChanged(
            await views.CreateManyAsync(caller, actions, cancellation),
            logged ? $"Undone: {ActionWords.Count(actions.Count, "action")} withdrawn." : $"Undone: {ActionWords.Count(actions.Count, "action")} as they were before.");
    }

    /// <summary>All that the person's last message changed; newest first, so that values come back in the right order.</summary>
    private async Task<List<ActionEventRow>> LastAsync(Caller caller, ActionReference? reference, CancellationToken cancellation)
    {
        var since = ledger.Now - ActionLifecycle.UndoWindow;
        var mine = db.ActionEvents.AsNoTracking()
            .Where(e => e.At >= since && e.Change != ActionChange.Undone && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id));
        mine = caller.PersonId is { } me ? mine.Where(e => e.ByPersonId == me) : mine.Where(e => e.ByPersonId == null && e.By == caller.Name);
        if (reference is { } only)
            mine = mine.Where(e => e.Action!.Number == only.Number && e.Action.Committee!.Prefix == only.Prefix);
        var last = await mine.OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
        if (last is null)
            return [];
        return last.ActivityId is { } activity
            ? await mine.Where(e => e.ActivityId == activity).OrderByDescending(e => e.Id).ToListAsync(cancellation)
            : [last];
    }

    private async Task<string?> ChangedSinceAsync(List<ActionEventRow> changes, CancellationToken cancellation)
    {
        var first = changes.Min(c => c.Id);
        var own = changes.ConvertAll(c => c.Id);
        var kinds = changes.Exists(c => c.Change == ActionChange.Logged) ? null : changes.ConvertAll(c => c.Change);
        return await db.ActionEvents
            .Where(e => e.ActionId == changes[0].ActionId && e.Id > first && !own.Contains(e.Id) && e.Change != ActionChange.Comment && e.Change != ActionChange.Undone)
            .Where(e => !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .Where(e => kinds == null || kinds.Contains(e.Change))
            .OrderBy(e => e.Id).Select(e => e.By).FirstOrDefaultAsync(cancellation);
    }

    private void TakeBack(Caller caller, ActionRow action, ActionEventRow change, string? activityId)
    {
        var before = change.Before is { } json ? ActionSnapshot.Parse(json) : null;
        ledger.Record(caller, action, ActionChange.Undone, Said(change), null, null, activityId);
        action.History[^1].UndoesEventId = change.Id;
        switch (change.Change)
        {
            case ActionChange.Logged:
                (action.State, action.EndedAt) = (ActionState.Withdrawn, ledger.Now);
                break;
            case ActionChange.State when before is not null:
                (action.State, action.EndedAt, action.SupersededById) = (before.State, before.EndedAt, before.SupersededById);
                break;
            case ActionChange.Owner when before is not null:
                new ResolvedOwner(before.Owner, before.OwnerPersonId is { } first ? [first, .. before.CoOwners] : [], [], "", IsKnown: true).ApplyTo(action);
                break;
            case ActionChange.Due when before is not null:
                (action.Due, action.DueText) = (before.Due, before.DueText);
                break;
            case ActionChange.Text when before is not null:
                action.Text = before.Text;
                break;
            case ActionChange.Item when before is not null:
                (action.ItemNumber, action.ItemTitle) = (before.ItemNumber, before.ItemTitle);
                break;
        }
    }

    private static string Said(ActionEventRow change) => change.Change switch
    {
        ActionChange.Logged => "logging it",
        ActionChange.Comment => "a note",
        ActionChange.State => "the change of state",
        ActionChange.Owner => "the change of owner",
        ActionChange.Due => "the change of due date",
        ActionChange.Text => "the change of text",
        _ => "the change of item",
    };
}
