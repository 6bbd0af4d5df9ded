namespace CommitteeBot.Committees.Plans;

/// <summary>
/// What has to happen so that a plan shows its committee's actions. The register wins on words, owner and date; on
/// progress whoever spoke last, and the register where that can't be told.
/// </summary>
internal sealed class ComparePlan(PlanPlace place, bool isLinked)
{
    private readonly HashSet<string> adopted = [];

    /// <param name="isLinked">Whether tasks have a link back.</param>
    public static IReadOnlyList<PlanStep> Run(
        PlanPlace place, IReadOnlyList<MirroredAction> actions, IReadOnlyList<PlanTask> tasks, bool isLinked) =>
        new ComparePlan(place, isLinked).Run(actions, tasks);

    private List<PlanStep> Run(IReadOnlyList<MirroredAction> actions, IReadOnlyList<PlanTask> tasks)
    {
        var byId = tasks.ToDictionary(t => t.Id);
        var linked = actions.Select(TaskOf).OfType<string>().ToHashSet();
        var loose = tasks.Where(t => !linked.Contains(t.Id)).ToList();
        var byReference = loose.Where(t => t.Content.Reference is not null).ToLookup(t => t.Content.Reference!.Value);
        var steps = actions.Select(a => StepFor(
            a, TaskOf(a) is { } id ? byId.GetValueOrDefault(id) : null,
            byReference[a.Reference].OrderByDescending(t => t.IsOurs).ThenBy(t => t.Id, StringComparer.Ordinal)
                .FirstOrDefault())).OfType<PlanStep>().ToList();

        // Made by a node that was taken for dead, or of an action that may not be shown any more.
        steps.AddRange(loose.Where(t => t.IsOurs && !adopted.Contains(t.Id)).Select(t => new PlanStep.Delete(t, null)));
        return steps;
    }

    private PlanStep? StepFor(MirroredAction action, PlanTask? task, PlanTask? found)
    {
        if (action.IsKeptIn || !IsShown(action, task ?? found))
            return task is not null ? TakeOut(action, task)
                : action.Base is not null ? new PlanStep.Forget(action) : null;
        if (task is not null)
            return Compare(action, task);
        if (TaskOf(action) is not null)
            return new PlanStep.Lose(action);
        if (found is not null && adopted.Add(found.Id))
            return new PlanStep.Adopt(action, found, action.StateAt <= found.CreatedAt || IsNewer(action, found));
        return action.Base is { IsRefused: true } ? null : new PlanStep.Create(action);
    }

    /// <summary>Whoever ticked it before it was to go has done the action all the same.</summary>
    private PlanStep TakeOut(MirroredAction action, PlanTask task) =>
        action.IsHeard && IsShown(action, task) && Compare(action, task) is PlanStep.Take said
            ? said
            : new PlanStep.Delete(task, action);

    /// <summary>Proposals are for officers; what had ended before it was ever in the plan needs no task.</summary>
    private static bool IsShown(MirroredAction action, PlanTask? task) => action.State switch
    {
        ActionState.Open or ActionState.InProgress => true,
        ActionState.Done or ActionState.Closed => task is not null,
        _ => false,
    };

    private PlanStep? Compare(MirroredAction action, PlanTask task)
    {
        var known = action.Base!;
        var (said, own) = (ProgressIn(task, known), TaskProgressRules.ProgressOf(action.State));
        var isNews = said != known.Progress && said != own;
        var isTaken = isNews && action.State != ActionState.Closed
            && (action.State == known.State || IsNewer(action, task));
        var content = task.Content.Fingerprint;
        var hasOther = content != known.Sent && content != action.Content.Fingerprint;
        if (isNews || hasOther)
            return new PlanStep.Take(action, task, isTaken ? TaskProgressRules.ToState(said) : null,
                isNews && !isTaken ? said : null, hasOther);

        // A bucket that people have made for themselves keeps its tasks until their state changes.
        var bucket = task.Bucket is { } kept && place.StateOf(kept) is null && action.State == known.State
            ? kept
            : place.BucketOf(action.State);
        var isAsWanted = content == action.Content.Fingerprint && task.Progress == own && task.Bucket == bucket
            && (task.HasLink || !isLinked);
        if (!isAsWanted)
            return known.IsRefused ? null : new PlanStep.Adjust(action, task, bucket);
        return known == Agreed(known, action, task) ? null : new PlanStep.Agree(action, task);
    }

    private static MirrorBase Agreed(MirrorBase known, MirroredAction action, PlanTask task) => known with
    {
        State = action.State, Progress = task.Progress, Bucket = task.Bucket, Sent = task.Content.Fingerprint,
        Version = action.Version, IsRefused = false,
    };

    /// <summary>Whoever drags a task to another state's bucket means the same as who sets its progress.</summary>
    private TaskProgress ProgressIn(PlanTask task, MirrorBase known) =>
        task.Progress == known.Progress && task.Bucket != known.Bucket && place.StateOf(task.Bucket) is { } state
            ? TaskProgressRules.ProgressOf(state)
            : task.Progress;

    private static bool IsNewer(MirroredAction action, PlanTask task) =>
        task.Progress == TaskProgress.Completed && task.CompletedAt > action.StateAt;

    private string? TaskOf(MirroredAction action) => action.Base is { } known && known.Plan == place.Plan ? known.Task : null;
}
