namespace CommitteeBot.Committees;

/// <summary>
/// What a turn may read: what one person is entitled to, or what everybody in a group chat is. The store applies it to
/// every query of the turn.
/// </summary>
internal sealed class ReadScope
{
    private readonly IReadOnlyDictionary<long, CommitteeRole> roles;

    private ReadScope(IReadOnlyDictionary<long, CommitteeRole> roles, bool seesRestricted)
    {
        this.roles = roles;
        IncludesRestricted = seesRestricted;
        CommitteeIds = [.. roles.Keys];
        MemberCommitteeIds = CommitteesWithRole(CommitteeRole.Member);
        OfficerCommitteeIds = CommitteesWithRole(CommitteeRole.Officer);
        RestrictedCommitteeIds = seesRestricted ? MemberCommitteeIds : [];
    }

    public static ReadScope None { get; } = new(new Dictionary<long, CommitteeRole>(), seesRestricted: false);

    public static ReadScope From(IReadOnlyDictionary<long, CommitteeRole> roles, bool seesRestricted = true) =>
        new(roles, seesRestricted);

    public bool IncludesRestricted { get; }

    /// <summary>The committees whose open minutes may be read.</summary>
    public IReadOnlyList<long> CommitteeIds { get; }

    /// <summary>The committees whose register may be read: guests read minutes, not the register.</summary>
    public IReadOnlyList<long> MemberCommitteeIds { get; }

    /// <summary>The committees of which everything that waits for an officer may be read.</summary>
    public IReadOnlyList<long> OfficerCommitteeIds { get; }

    /// <summary>
    /// The committees whose restricted items may be read, but for those in <see cref="ClosedRestrictionIds"/>.
    /// </summary>
    public IReadOnlyList<long> RestrictedCommitteeIds { get; }

    /// <summary>
    /// Items that an officer has limited further, or from which one of the readers is excluded by a declared interest.
    /// </summary>
    public IReadOnlyList<long> ClosedRestrictionIds { get; init; } = [];

    /// <summary>The actions of these items.</summary>
    public IReadOnlyList<long> ClosedActionIds { get; init; } = [];

    /// <summary>
    /// True where restricted items of this committee may be read, apart from those in <see
    /// cref="ClosedRestrictionIds"/>.
    /// </summary>
    public bool IncludesRestrictedOf(long committeeId) => RestrictedCommitteeIds.Contains(committeeId);

    /// <summary>True where the register of this committee may be read.</summary>
    public bool IncludesRegisterOf(long committeeId) => MemberCommitteeIds.Contains(committeeId);

    /// <param name="restrictionId">The restriction of an item while it is in force; null for an open one.</param>
    public bool Includes(long committeeId, long? restrictionId) => roles.ContainsKey(committeeId)
        && (restrictionId is not { } id || (IncludesRestrictedOf(committeeId) && !ClosedRestrictionIds.Contains(id)));

    public CommitteeRole RoleIn(long committeeId) => roles.GetValueOrDefault(committeeId);

    public IReadOnlyList<long> CommitteesWithRole(CommitteeRole role) =>
        [.. roles.Where(r => r.Value >= role).Select(r => r.Key)];

    /// <summary>The same without anything restricted: for messages that the bot sends unasked.</summary>
    public ReadScope WithoutRestricted() => new(roles, seesRestricted: false);

    public ReadScope Excluding(IReadOnlyList<long> restrictionIds, IReadOnlyList<long> actionIds) =>
        new(roles, IncludesRestricted) { ClosedRestrictionIds = restrictionIds, ClosedActionIds = actionIds };

    /// <summary>The committees and items that both may read.</summary>
    public ReadScope Intersect(ReadScope other) => new(
        CommitteeIds.Where(other.roles.ContainsKey).ToDictionary(
            id => id, id => (CommitteeRole)Math.Min((int)RoleIn(id), (int)other.RoleIn(id))),
        IncludesRestricted && other.IncludesRestricted)
    {
        ClosedRestrictionIds = [.. ClosedRestrictionIds.Union(other.ClosedRestrictionIds)],
        ClosedActionIds = [.. ClosedActionIds.Union(other.ClosedActionIds)],
    };

    /// <summary>
    /// True where everything the other scope may read may be read here too. Roles decide it, not the restricted items
    /// that exist: whether a chat is told that more goes to the asker privately must not give those away.
    /// </summary>
    public bool Includes(ReadScope other) =>
        other.CommitteeIds.All(id => RoleIn(id) >= other.RoleIn(id))
        && (IncludesRestricted || !other.IncludesRestricted)
        && !ClosedRestrictionIds.Except(other.ClosedRestrictionIds).Any();
}
