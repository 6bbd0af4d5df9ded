namespace CommitteeBot.Committees;

/// <summary>Minutes are a draft until a later meeting confirms them.</summary>
internal enum MinutesStatus
{
    Draft,
    Confirmed,
}
