namespace CommitteeBot.Committees;

/// <summary>
/// The person whose turn it is. <see cref="Own"/> says what they may do, <see cref="Scope"/> what the reply may show:
/// less in a group chat, because others read the reply too.
/// </summary>
/// <param name="PersonId">The person in the store; null for somebody who isn't on any roster.</param>
/// <param name="Name">As the channel gives it, for the history of an action.</param>
/// <param name="Own">Everything this person is entitled to when nobody else is reading.</param>
/// <param name="IsGroupChat">
/// True where others read the reply too: restricted items stay out of it unless <see cref="Scope"/> says otherwise.
/// </param>
internal sealed record Caller(long? PersonId, string Name, ReadScope Own, bool IsGroupChat)
{
    private readonly ReadScope? scope;

    public ReadScope Scope
    {
        get => scope ?? (IsGroupChat ? Own.WithoutRestricted() : Own);
        init => scope = value;
    }

    public IReadOnlyList<long> CommitteeIds => Scope.CommitteeIds;

    public CommitteeRole RoleIn(long committeeId) => Own.RoleIn(committeeId);

    /// <summary>The committees in which this person has at least this role.</summary>
    public IReadOnlyList<long> CommitteesWithRole(CommitteeRole role) => Own.CommitteesWithRole(role);

    /// <summary>The committees that this person chairs or is an officer of.</summary>
    public List<long> ChairOrOfficerIds => [.. Own.CommitteesWithRole(CommitteeRole.Chair)];

    public List<long> OfficerIds => [.. Own.CommitteesWithRole(CommitteeRole.Officer)];

    public bool IsMember(long committeeId) => RoleIn(committeeId).IsMember();

    public bool IsChairOrOfficer(long committeeId) => RoleIn(committeeId).IsChairOrOfficer();

    public bool IsOfficer(long committeeId) => RoleIn(committeeId).IsOfficer();

    /// <summary>
    /// The console of the machine that holds the store: anyone who can use it can read the file itself.
    /// </summary>
    public static Caller ForConsole(IEnumerable<long> committeeIds) =>
        new(
            null, "console", ReadScope.From(committeeIds.ToDictionary(id => id, _ => CommitteeRole.Officer)),
            IsGroupChat: false);
}
