namespace CommitteeBot.Committees;

/// <summary>What somebody with an interest did while the item was taken, where the minutes say it.</summary>
internal enum InterestConduct
{
    NotStated,
    Left,
    SpokeAndLeft,
    TookNoPart,
    DidNotVote,
    Stayed,
}
