using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Which task shows which action, and what both last had, written inside a transaction.</summary>
internal sealed class PlanLinks(CommitteeDb db, string source, PlanPlace place)
{
    public async Task WriteAsync(IReadOnlyList<PlanStep> done, CancellationToken cancellation)
    {
        foreach (var step in done)
        {
            switch (step)
            {
                case PlanStep.Agree { Action: var action, Task: var task }:
                    await SetAsync(action, row => (row.Task, row.State, row.Progress, row.Bucket, row.Sent, row.Version, row.RefusedAt) =
                        (task.Id, action.State, task.Progress, task.Bucket, task.Content.Fingerprint, action.Version, null), cancellation);
                    break;

                // What differs in it is seen as a change by the next round; a progress that is older counts as agreed, so
                // that the register's is given.
                case PlanStep.Adopt { Action: var action, Task: var task } adopt:
                    await SetAsync(action, row => (row.Task, row.State, row.Progress, row.Bucket, row.Sent, row.Version, row.RefusedAt) =
                        (task.Id, action.State, adopt.IsNewer ? TaskProgressRules.ProgressOf(action.State) : task.Progress,
                            place.BucketOf(action.State), action.Content.Fingerprint, action.Version, null), cancellation);
                    break;
                case PlanStep.Delete { Action: { } action }:
                    await db.PlannedActions.Where(p => p.ActionId == action.Id && p.Source == source).ExecuteDeleteAsync(cancellation);
                    break;
                case PlanStep.Forget { Action: var action }:
                    await db.PlannedActions.Where(p => p.ActionId == action.Id && p.Source == source).ExecuteDeleteAsync(cancellation);
                    break;
            }
        }
    }

    /// <returns>Those of which it is news.</returns>
    public async Task<IReadOnlyList<(MirroredAction Action, bool IsLimit)>> RefuseAsync(
        IReadOnlyList<RefusedTask> refused, DateTimeOffset now, CancellationToken cancellation)
    {
        var news = new List<(MirroredAction, bool)>();
        foreach (var (step, isLimit) in refused)
        {
            var (action, task) = step is PlanStep.Adjust change ? (change.Action, change.Task) : (((PlanStep.Create)step).Action, null);
            await SetAsync(action, row =>
            {
                if (row.RefusedAt is null || row.Version != action.Version)
                    news.Add((action, isLimit));
                (row.RefusedAt, row.Version, row.Task) = (now, action.Version, task?.Id);
            }, cancellation);
        }

        return news;
    }

    private static bool IsPlan(string source) => source.StartsWith(PlannedActionRow.OfPlan, StringComparison.Ordinal);

    private async Task SetAsync(MirroredAction action, Action<PlannedActionRow> set, CancellationToken cancellation)
    {
        var rows = await db.PlannedActions.Where(p => p.ActionId == action.Id).ToListAsync(cancellation);
        var row = rows.Find(r => r.Source == source);
        if (row is null && IsPlan(source) && rows.Exists(r => IsPlan(r.Source)))
            return; // Another plan has it: the committees were merged meanwhile.
        if (row is null)
            db.PlannedActions.Add(row = new PlannedActionRow
            {
                ActionId = action.Id, Source = source, Plan = place.Plan, Sent = action.Content.Fingerprint, State = action.State,
            });
        row.Plan = place.Plan;
        set(row);
    }
}
