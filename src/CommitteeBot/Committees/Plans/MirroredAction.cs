namespace CommitteeBot.Committees.Plans;

/// <summary>An action as the register has it, and what of it was last agreed with its task.</summary>
/// <param name="StateAt">When its state changed last.</param>
/// <param name="Version">Counts its changes.</param>
internal sealed record MirroredAction(
    long Id, ActionReference Reference, ActionState State, DateTimeOffset StateAt, TaskContent Content, int Version)
{
    /// <summary>True where no plan may show it.</summary>
    public bool IsKeptIn { get; init; }

    /// <summary>True where what its task says still counts when it is taken out.</summary>
    public bool IsHeard { get; init; }

    /// <summary>Null while there has been no task.</summary>
    public MirrorBase? Base { get; init; }
}

/// <summary>What both sides had when they last agreed: only what differs from it is a change.</summary>
/// <param name="Task">Null where Planner refused it.</param>
/// <param name="Sent">The fingerprint of the content.</param>
internal sealed record MirrorBase(
    string Plan, string? Task, ActionState State, TaskProgress Progress, string? Bucket, string Sent, int Version)
{
    /// <summary>True where Planner has refused just this, and it is too early to ask again.</summary>
    public bool IsRefused { get; init; }
}
