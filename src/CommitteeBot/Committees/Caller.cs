namespace CommitteeBot.Committees;

/// <summary>
/// The person who asks, with their role in each committee. <see cref="Roles"/> say what they may do,
/// <see cref="Scope"/> what the reply may show: in a group chat that is less, because others read it too.
/// </summary>
/// <param name="PersonId">The person in the store; null for somebody who isn't on any roster.</param>
/// <param name="Name">As the channel gives it, for the history of an action.</param>
/// <param name="Roles">Committee id to role; a committee that is missing doesn't exist for this person.</param>
/// <param name="IsGroupChat">
/// True where others read the reply too (a group chat, a channel): restricted material stays out of it unless
/// <see cref="Scope"/> says otherwise.
/// </param>
internal sealed record Caller(
    long? PersonId, string Name, IReadOnlyDictionary<long, CommitteeRole> Roles, bool IsGroupChat)
{
    private readonly ReadScope? scope;

    public ReadScope Scope
    {
        get => scope ?? ReadScope.From(Roles, seesRestricted: !IsGroupChat);
        init => scope = value;
    }

    public IReadOnlyList<long> CommitteeIds => Scope.CommitteeIds;

    /// <summary>The committees whose restricted items may be shown here.</summary>
    public IReadOnlyList<long> RestrictedCommitteeIds => Scope.RestrictedCommitteeIds;

    /// <summary>The committees that this person chairs or is an officer of.</summary>
    public List<long> ChairOrOfficerIds => [.. Roles.Where(r => r.Value.IsChairOrOfficer()).Select(r => r.Key)];

    public List<long> OfficerIds => [.. Roles.Where(r => r.Value.IsOfficer()).Select(r => r.Key)];

    public CommitteeRole RoleIn(long committeeId) => Roles.GetValueOrDefault(committeeId);

    public bool IsMember(long committeeId) => RoleIn(committeeId).IsMember();

    public bool IsChairOrOfficer(long committeeId) => RoleIn(committeeId).IsChairOrOfficer();

    public bool IsOfficer(long committeeId) => RoleIn(committeeId).IsOfficer();

    /// <summary>Whoever uses the console of the machine that has the store may read the file itself.</summary>
    public static Caller ForConsole(IEnumerable<long> committeeIds) =>
        new(null, "console", committeeIds.ToDictionary(id => id, _ => CommitteeRole.Officer), IsGroupChat: false);
}
