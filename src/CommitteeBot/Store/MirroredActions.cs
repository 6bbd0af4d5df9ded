using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Which actions a plan shows. Everybody in its group sees it, so nothing restricted is among them.</summary>
internal static class MirroredActions
{
    /// <summary>What is in the plan, and what may have to be.</summary>
    public static IQueryable<ActionRow> Of(CommitteeDb db, long committeeId, string source) => db.Actions.Where(a =>
        db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source == source)
        || (a.CommitteeId == committeeId && (a.State == ActionState.Open || a.State == ActionState.InProgress)
            && !db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source.StartsWith(PlannedActionRow.OfPlan))));

    /// <summary>
    /// What is in somebody's own To Do, and what may have to be: what they own and may see, with nothing restricted.
    /// </summary>
    public static IQueryable<ActionRow> OwnedBy(CommitteeDb db, long person, string source, DateOnly today) =>
        db.Actions.Where(a => db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source == source)
        || ((a.State == ActionState.Open || a.State == ActionState.InProgress) && !a.IsRestricted
            && (a.OwnerPersonId == person || a.CoOwners.Any(o => o.PersonId == person))
            && db.ActiveMembers(today).Any(m => m.PersonId == person && m.CommitteeId == a.CommitteeId
                && m.Role != CommitteeRole.Guest && m.Role != CommitteeRole.None)));

    /// <summary>
    /// Those whose To Do is due, or isn't as the register has it. A failed one waits for its time, unless something
    /// restricted is still there.
    /// </summary>
    /// <param name="hasRested">A failed one that is due by then has rested long enough for that.</param>
    public static Task<List<long>> CalledAsync(CommitteeDb db, DateTimeOffset now, DateTimeOffset hasRested, DateOnly today,
        CancellationToken cancellation) => db.ToDoWishes
        .Where(w => (w.FailedAt != null && w.DueAt <= hasRested
            && db.PlannedActions.Any(p => p.Source == w.Source && p.Action!.IsRestricted))
            || (w.FailedAt == null && (w.DueAt <= now
            || db.PlannedActions.Any(
                p => p.Source == w.Source && (p.Version != p.Action!.Version || p.Action.IsRestricted))
            || (!w.Stops && db.Actions.Any(a => (a.State == ActionState.Open || a.State == ActionState.InProgress)
                && !a.IsRestricted && (a.OwnerPersonId == w.PersonId || a.CoOwners.Any(o => o.PersonId == w.PersonId))
                && !db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source == w.Source)
                && db.ActiveMembers(today).Any(m => m.PersonId == w.PersonId && m.CommitteeId == a.CommitteeId
                    && m.Role != CommitteeRole.Guest && m.Role != CommitteeRole.None))))))
        .Select(w => w.PersonId).ToListAsync(cancellation);

    /// <param name="committees">Those of which the person is a member.</param>
    public static bool IsKeptFrom(ActionRow action, long person, IReadOnlyCollection<long> committees) =>
        action.IsRestricted || !committees.Contains(action.CommitteeId)
            || (action.OwnerPersonId != person && action.CoOwners.All(o => o.PersonId != person));

    /// <summary>Whether what its task says counts when it is taken out.</summary>
    public static bool IsHeard(ActionRow action) => !action.IsRestricted;

    /// <summary>The plans in which an action is not as the register has it.</summary>
    public static Task<List<string>> OutdatedAsync(CommitteeDb db, CancellationToken cancellation) => db.PlannedActions
        .Where(p => p.Version != p.Action!.Version || p.Action.IsRestricted)
        .Select(p => p.Source).Distinct().ToListAsync(cancellation);

    /// <summary>Of these committees, those with an action that is to be in their plan and isn't.</summary>
    public static Task<List<long>> MissingAsync(
        CommitteeDb db, IReadOnlyCollection<long> committees, CancellationToken cancellation) => db.Actions
        .Where(a => committees.Contains(a.CommitteeId) && (a.State == ActionState.Open || a.State == ActionState.InProgress)
            && !a.IsRestricted
            && !db.PlannedActions.Any(p => p.ActionId == a.Id && p.Source.StartsWith(PlannedActionRow.OfPlan)))
        .Select(a => a.CommitteeId).Distinct().ToListAsync(cancellation);
}
