using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>
/// Writes into the register what a plan, or somebody's To Do, said: the progress that counts, and a line of history for
/// what doesn't.
/// </summary>
internal sealed class TakeFromPlan(CommitteeDb db, string plan, string place, DateTimeOffset now)
{
    private readonly Dictionary<string, (long Id, string Name)> people = [];

    public async Task RunAsync(IReadOnlyList<PlanStep> steps, CancellationToken cancellation)
    {
        foreach (var person in await db.People.AsNoTracking().Where(p => p.AadObjectId != null)
            .Select(p => new { p.Id, p.Name, Account = p.AadObjectId! }).ToListAsync(cancellation))
            people[person.Account.ToLowerInvariant()] = (person.Id, person.Name);
        foreach (var step in steps)
        {
            if (step is PlanStep.Take take)
                await TakeAsync(take, cancellation);
            else if (step is PlanStep.Lose { Action: var lost })
                await LoseAsync(lost, cancellation);
        }
    }

    private async Task TakeAsync(PlanStep.Take take, CancellationToken cancellation)
    {
        if (await FindAsync(take.Action, cancellation) is not (var row, { } action))
            return;
        var task = take.Task;
        foreach (var note in PlanWords.Overruled(
            place, take.HasOtherContent ? task.Content : take.Action.Content, take.Action.Content, take.Overruled,
            account => people.TryGetValue(account, out var known) ? known.Name : null))
            ActionBook.Record(action, Somebody, new ActionEntry(ActionChange.Comment, Note: note));
        if (take.To is { } state)
        {
            var by = state is Committees.ActionState.Done && task.CompletedBy is { } account
                && people.TryGetValue(account, out var who)
                    ? new ActionAuthor(who.Name, who.Id, null, now)
                    : Somebody;
            ActionBook.ChangeState(action, by, state, PlanWords.SaidIn(place));
            row.State = state;
        }

        (row.Progress, row.Bucket, row.Sent) = (task.Progress, task.Bucket, task.Content.Fingerprint);
    }

    private async Task LoseAsync(MirroredAction lost, CancellationToken cancellation)
    {
        if (await FindAsync(lost, cancellation) is not (var row, { } action))
            return;
        ActionBook.Record(action, Somebody, new ActionEntry(ActionChange.Comment, Note: PlanWords.TaskDeleted(place)));
        row.Task = null;
    }

    /// <summary>Nothing where the action has changed after it was compared: it is compared again.</summary>
    private async Task<(PlannedActionRow Row, ActionRow Action)?> FindAsync(
        MirroredAction asked, CancellationToken cancellation) =>
        await db.PlannedActions.SingleOrDefaultAsync(p => p.ActionId == asked.Id && p.Plan == plan, cancellation) is { } row
        && await db.Actions.Include(a => a.CoOwners).SingleOrDefaultAsync(
            a => a.Id == asked.Id && a.Version == asked.Version, cancellation) is { } action
            ? (row, action)
            : null;

    private ActionAuthor Somebody => new(place, null, null, now);
}
