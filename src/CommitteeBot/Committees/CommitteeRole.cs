namespace CommitteeBot.Committees;

/// <summary>What a person is to one committee, least entitled first.</summary>
internal enum CommitteeRole
{
    None,
    Guest,
    Member,
    Chair,
    Officer,
}
