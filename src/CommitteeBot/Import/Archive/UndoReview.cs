using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <summary>
/// Takes back one press of the review: the actions get the state that they had, and matters are shown again. What
/// somebody has changed since is left alone and named.
/// </summary>
internal sealed class UndoReview(CommitteeDb db, TimeProvider time)
{
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, string press, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        var (undone, left) = await PutBackAsync(caller, press, activityId, cancellation);
        var matters = await db.CheckedMatters.Where(c => c.ActivityId == press).ExecuteDeleteAsync(cancellation);
        await db.FlushAsync(cancellation);
        var said = (undone + matters, left.Count) switch
        {
            (0, 0) => ArchiveWords.NothingToUndo,
            (_, 0) => ArchiveWords.Undone(undone),
            _ => ArchiveWords.UndoneBut(undone, left),
        };
        return await new ShowArchive(db, time).HandleAsync(
            caller, ReviewPlace.Overview, new ReviewNotice(said), cancellation);
    }

    private async Task<(int Undone, List<ActionReference> Left)> PutBackAsync(
        Caller caller, string press, string? activityId, CancellationToken cancellation)
    {
        var me = caller.PersonId;
        var changes = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActivityId == press && e.ByPersonId == me && e.Change == ActionChange.State
                && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .ToDictionaryAsync(e => e.ActionId, cancellation);
        var (ids, officer) = (changes.Keys.ToList(), caller.OfficerIds);
        var actions = await db.ActionsFor(caller.Scope).Include(a => a.Committee)
            .Where(a => ids.Contains(a.Id) && officer.Contains(a.CommitteeId)).ToListAsync(cancellation);
        var since = (await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && (e.Change == ActionChange.State || e.Change == ActionChange.Undone))
            .GroupBy(e => e.ActionId).Select(g => new { g.Key, Last = g.Max(e => e.Id) }).ToListAsync(cancellation))
            .ToDictionary(g => g.Key, g => g.Last);
        var by = new ActionAuthor(caller.Name, caller.PersonId, activityId, time.GetUtcNow());
        var left = new List<ActionReference>();
        foreach (var action in actions)
        {
            var change = changes[action.Id];
            if (since[action.Id] != change.Id || change.Before is not { } before)
            {
                left.Add(action.Reference);
                continue;
            }

            var row = ActionBook.Record(action, by, new ActionEntry(ActionChange.Undone, change.To, change.From));
            row.UndoesEventId = change.Id;
            var snapshot = ActionSnapshot.Parse(before);
            (action.State, action.EndedAt) = (snapshot.State, snapshot.EndedAt);
        }

        return (actions.Count - left.Count, left);
    }
}
