namespace CommitteeBot.Committees.Plans;

/// <summary>How far a task of Planner is; it knows no more than these.</summary>
internal enum TaskProgress
{
    NotStarted,
    InProgress,
    Completed,
}

internal static class TaskProgressRules
{
    public static TaskProgress ProgressOf(ActionState state) => state switch
    {
        ActionState.Done or ActionState.Closed => TaskProgress.Completed,
        ActionState.InProgress => TaskProgress.InProgress,
        _ => TaskProgress.NotStarted,
    };

    public static TaskProgress FromPercent(int percent) => percent switch
    {
        >= 100 => TaskProgress.Completed,
        > 0 => TaskProgress.InProgress,
        _ => TaskProgress.NotStarted,
    };

    /// <summary>As Planner itself writes it when somebody chooses the progress.</summary>
    public static int ToPercent(TaskProgress progress) => progress switch
    {
        TaskProgress.Completed => 100,
        TaskProgress.InProgress => 50,
        _ => 0,
    };

    /// <summary>That it is closed is for an officer to say, and not for Planner.</summary>
    public static ActionState ToState(TaskProgress progress) => progress switch
    {
        TaskProgress.Completed => ActionState.Done,
        TaskProgress.InProgress => ActionState.InProgress,
        _ => ActionState.Open,
    };
}
