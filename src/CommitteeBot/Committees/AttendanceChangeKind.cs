namespace CommitteeBot.Committees;

/// <summary>What minutes say of somebody who was not there for the whole of a meeting.</summary>
internal enum AttendanceChangeKind
{
    Joined,
    Left,
    Returned,

    /// <summary>There for this item and no other.</summary>
    OnlyFor,

    /// <summary>Away for this item and no other.</summary>
    AwayFor,
}
