namespace CommitteeBot.Committees;

/// <summary>A person's role in one committee, the least entitled first.</summary>
internal enum CommitteeRole
{
    None,
    Guest,
    Member,
    Chair,
    Officer,
}

/// <summary>The tests of a role that the rules of every slice use.</summary>
internal static class RoleChecks
{
    /// <summary>Members, the chair and officers see the register; guests see minutes only.</summary>
    public static bool IsMember(this CommitteeRole role) => role >= CommitteeRole.Member;

    public static bool IsChairOrOfficer(this CommitteeRole role) => role >= CommitteeRole.Chair;

    public static bool IsOfficer(this CommitteeRole role) => role >= CommitteeRole.Officer;
}
