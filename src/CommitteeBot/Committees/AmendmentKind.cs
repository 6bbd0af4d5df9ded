namespace CommitteeBot.Committees;

/// <summary>What an amendment to the minutes of an earlier meeting changes.</summary>
internal enum AmendmentKind
{
    Figure,
    Name,
    Attendance,
    Date,
    Words,
    Added,
    Deleted,
}
