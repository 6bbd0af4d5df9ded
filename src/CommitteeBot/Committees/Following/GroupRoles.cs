namespace CommitteeBot.Committees.Following;

/// <summary>What a group makes somebody in the committee.</summary>
internal static class GroupRoles
{
    /// <param name="chair">The account of the chair as the settings name it; null where officers say who it is.</param>
    public static CommitteeRole Of(GroupPerson person, string? chair) =>
        chair is not null && person.IsCalled(chair) ? CommitteeRole.Chair
        : person.IsOwner ? CommitteeRole.Officer
        : CommitteeRole.Member;

    /// <summary>
    /// The role after the group has said something for the first time, or something new. A role that officers gave is
    /// only raised by the first word of the group, so that the group of an old committee takes nothing from anybody.
    /// </summary>
    public static CommitteeRole After(CommitteeRole now, CommitteeRole? said, CommitteeRole says) =>
        said == says ? now
        : said is null && now > says ? now
        : says;
}
