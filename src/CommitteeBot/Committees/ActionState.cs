namespace CommitteeBot.Committees;

/// <summary>Where an action stands in its life; see <see cref="ActionLifecycle"/> for who may move it where.</summary>
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
