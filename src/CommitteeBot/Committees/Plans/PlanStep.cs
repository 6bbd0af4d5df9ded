namespace CommitteeBot.Committees.Plans;

/// <summary>What is to be written on one side so that both agree.</summary>
internal abstract record PlanStep
{
    /// <summary>In the store: what Planner says that is new.</summary>
    /// <param name="To">The state that the action gets; null where it keeps its own.</param>
    /// <param name="Overruled">The progress that somebody set and that doesn't count.</param>
    /// <param name="HasOtherContent">True where somebody changed there what only the register may say.</param>
    public sealed record Take(
        MirroredAction Action, PlanTask Task, ActionState? To, TaskProgress? Overruled, bool HasOtherContent) : PlanStep;

    /// <summary>In the store: this task is the action's.</summary>
    /// <param name="IsNewer">True where its progress is to be taken over.</param>
    public sealed record Adopt(MirroredAction Action, PlanTask Task, bool IsNewer) : PlanStep;

    /// <summary>In the store: somebody deleted the task.</summary>
    public sealed record Lose(MirroredAction Action) : PlanStep;

    /// <summary>In the store: nothing of the action is in the plan any more.</summary>
    public sealed record Forget(MirroredAction Action) : PlanStep;

    /// <summary>In the store: both sides say the same.</summary>
    public sealed record Agree(MirroredAction Action, PlanTask Task) : PlanStep;

    public sealed record Create(MirroredAction Action) : PlanStep;

    public sealed record Adjust(MirroredAction Action, PlanTask Task, string Bucket) : PlanStep;

    /// <param name="Action">Null for a task that belongs to no action.</param>
    public sealed record Delete(PlanTask Task, MirroredAction? Action) : PlanStep;
}
