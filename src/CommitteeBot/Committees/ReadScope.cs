namespace CommitteeBot.Committees;

/// <summary>
/// What may be read: by one person, or by all who read a chat along, of whom the least entitled counts. The store
/// applies it to every query of a turn.
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
        RestrictedCommitteeIds = seesRestricted ? MemberCommitteeIds : [];
    }

    public static ReadScope None { get; } = new(new Dictionary<long, CommitteeRole>(), seesRestricted: false);

    public static ReadScope From(IReadOnlyDictionary<long, CommitteeRole> roles, bool seesRestricted = true) =>
        new(roles, seesRestricted);

    public bool IncludesRestricted { get; }

    /// <summary>The committees of which anything may be read.</summary>
    public IReadOnlyList<long> CommitteeIds { get; }

    /// <summary>The committees whose register may be read: guests read minutes, not the register.</summary>
    public IReadOnlyList<long> MemberCommitteeIds { get; }

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
    /// True where this reaches as far as the other. Roles decide it, and not what restricted material there is:
    /// whether a chat is told that more comes to the asker alone must say nothing about that.
    /// </summary>
    public bool Includes(ReadScope other) =>
        other.CommitteeIds.All(id => RoleIn(id) >= other.RoleIn(id))
        && (IncludesRestricted || !other.IncludesRestricted)
        && !ClosedRestrictionIds.Except(other.ClosedRestrictionIds).Any();
}
