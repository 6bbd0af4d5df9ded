namespace CommitteeBot.Committees.Plans;

/// <summary>A task as Planner shows it.</summary>
/// <param name="Tag">Its version: a change of an older one is refused.</param>
internal sealed record PlanTask(string Id, string Tag, TaskContent Content, TaskProgress Progress, string? Bucket)
{
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Planner tells when a task was completed, and of no other change when it was.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The account of who completed it.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>True where the bot has made it.</summary>
    public bool IsOurs { get; init; }
    public bool HasLink { get; init; }
}
