namespace CommitteeBot.Committees;

/// <summary>The state of an action; <see cref="ActionLifecycle"/> has the rules for its changes.</summary>
internal enum ActionState
{
    Proposed,
    Open,
    InProgress,
    Done,
    Closed,
    Withdrawn,
    Superseded,
}
