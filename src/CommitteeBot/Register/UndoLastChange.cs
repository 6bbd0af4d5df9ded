using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Reference">
/// Undoes only what was done to this action; null for the person's last change, whatever it was.
/// </param>
internal sealed record UndoRequest(ActionReference? Reference, string? ActivityId)
{
    /// <summary>Undoes only what this message or press of the person changed; null for the last of them.</summary>
    public string? Press { get; init; }

    /// <summary>Where an action goes whose logging is undone; null where it goes nowhere.</summary>
    public long? MovesTo { get; init; }
}

/// <summary>
/// Undoes what a person's last message changed, for ten minutes. Nothing is removed: the undo is itself a line of the
/// history, and an action that was logged by mistake is withdrawn.
/// </summary>
internal sealed class UndoLastChange(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, UndoRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var changes = await LastChangesAsync(caller, request, cancellation);
        if (changes.Count == 0)
            return UndoWords.Nothing;
        if (changes.Exists(c => c.Change == ActionChange.Committee))
            return UndoWords.WholeMinutes;

        var actions = new Dictionary<long, ActionRow>();
        foreach (var group in changes.GroupBy(c => c.ActionId))
        {
            if (await FindAsync(caller, group.Key, cancellation) is not { } action)
                return UndoWords.NoLongerVisible;
            if (await ChangedSinceAsync([.. group], cancellation) is { } other)
                return UndoWords.ChangedSince(action.Reference, other);
            actions[group.Key] = action;
        }

        var author = access.Author(caller, request.ActivityId);
        foreach (var change in changes)
            Undo(actions[change.ActionId], author, change);
        if (actions.Values.ToList() is [var moved] && await MovedFromAsync(caller, changes, cancellation) is { } before
            && (request.MovesTo is not { } committee || before.CommitteeId == committee))
        {
            access.Edit(caller, before, request.ActivityId).ChangeState(ActionState.Open, note: null);
            (before.MessageId, moved.MessageId) = (moved.MessageId, null);
            return new ActionShown(
                await access.ViewAsync(caller, before, cancellation), UndoWords.MovedBack(moved.Reference, before.Reference));
        }

        return await ReplyAsync(
            caller, [.. actions.Values], changes.Exists(c => c.Change == ActionChange.Logged), cancellation);
    }

    private async Task<ActionRow?> FindAsync(Caller caller, long actionId, CancellationToken cancellation)
    {
        var found = await access.Actions(caller).AsNoTracking().Include(a => a.Committee)
            .SingleOrDefaultAsync(a => a.Id == actionId, cancellation);
        return found is null ? null : await access.FindAsync(caller, found.Reference, cancellation);
    }

    /// <summary>
    /// The action that was withdrawn when this one was logged in another committee: without this one it stands again.
    /// </summary>
    private async Task<ActionRow?> MovedFromAsync(
        Caller caller, List<ActionEventRow> changes, CancellationToken cancellation)
    {
        if (changes.Find(c => c.Change == ActionChange.Logged)?.ActivityId is not { } press)
            return null;
        var before = await db.ActionEvents
            .Where(e => e.ActivityId == press && e.Change == ActionChange.Undone
                && db.ActionEvents.Any(l => l.Id == e.UndoesEventId && l.Change == ActionChange.Logged))
            .Select(e => (long?)e.ActionId).FirstOrDefaultAsync(cancellation);
        return before is { } id && await FindAsync(caller, id, cancellation) is { State: ActionState.Withdrawn } action
            ? action
            : null;
    }

    private async Task<RegisterOutcome> ReplyAsync(
        Caller caller, IReadOnlyList<ActionRow> actions, bool wasLogged, CancellationToken cancellation)
    {
        if (actions is [var only])
        {
            var view = await access.ViewAsync(caller, only, cancellation);
            return new ActionShown(view, UndoWords.Undone(view.Reference, wasLogged));
        }

        return new ActionsChanged(
            await access.ViewsAsync(caller, actions, cancellation), UndoWords.Undone(actions.Count, wasLogged));
    }

    /// <summary>
    /// All that the person's last message changed; newest first, so that values come back in the right order.
    /// </summary>
    private async Task<List<ActionEventRow>> LastChangesAsync(
        Caller caller, UndoRequest request, CancellationToken cancellation)
    {
        var since = access.Now - ActionLifecycle.UndoWindow;
        var mine = db.ActionEvents.AsNoTracking()
            .Where(e => e.At >= since && e.Change != ActionChange.Undone
            && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id));
        mine = caller.PersonId is { } me
            ? mine.Where(e => e.ByPersonId == me)
            : mine.Where(e => e.ByPersonId == null && e.By == caller.Name);
        if (request.Press is { } press)
            mine = mine.Where(e => e.ActivityId == press);
        if (request.Reference is { } only)
        {
            var named = db.ActionIds(only);
            mine = mine.Where(e => named.Contains(e.ActionId));
        }

        var last = await mine.OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellation);
        if (last is null)
            return [];
        return last.ActivityId is { } activity
            ? await mine.Where(e => e.ActivityId == activity).OrderByDescending(e => e.Id).ToListAsync(cancellation)
            : [last];
    }

    /// <summary>The person who has changed the same values of this action since; null where nobody has.</summary>
    private async Task<string?> ChangedSinceAsync(List<ActionEventRow> changes, CancellationToken cancellation)
    {
        var first = changes.Min(c => c.Id);
        var own = changes.ConvertAll(c => c.Id);
        var kinds = changes.Exists(c => c.Change == ActionChange.Logged) ? null : changes.ConvertAll(c => c.Change);
        return await db.ActionEvents
            .Where(e => e.ActionId == changes[0].ActionId && e.Id > first && !own.Contains(e.Id))
            .Where(e => e.Change != ActionChange.Comment && e.Change != ActionChange.Undone)
            .Where(e => !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .Where(e => kinds == null || kinds.Contains(e.Change))
            .OrderBy(e => e.Id).Select(e => e.By).FirstOrDefaultAsync(cancellation);
    }

    private static void Undo(ActionRow action, ActionAuthor author, ActionEventRow change)
    {
        var row = ActionBook.Record(
            action, author, new ActionEntry(ActionChange.Undone, HistoryWords.Undid(change.Change)));
        row.UndoesEventId = change.Id;
        if (change.Change == ActionChange.Logged)
            (action.State, action.EndedAt) = (ActionState.Withdrawn, author.At);
        else if (change.Before is { } json)
            Restore(action, change.Change, ActionSnapshot.Parse(json));
    }

    private static void Restore(ActionRow action, ActionChange change, ActionSnapshot before)
    {
        switch (change)
        {
            case ActionChange.State:
                (action.State, action.EndedAt, action.SupersededById) = (before.State, before.EndedAt,
                    before.SupersededById);
                break;
            case ActionChange.Owner:
                IReadOnlyList<long> people = before.OwnerPersonId is { } first ? [first, .. before.CoOwners] : [];
                new ResolvedOwner(before.Owner, people, [], "", IsKnown: true).ApplyTo(action);
                break;
            case ActionChange.Due:
                (action.Due, action.DueText) = (before.Due, before.DueText);
                break;
            case ActionChange.Text:
                action.Text = before.Text;
                break;
            case ActionChange.Item:
                (action.ItemNumber, action.ItemTitle) = (before.ItemNumber, before.ItemTitle);
                break;
        }
    }
}
