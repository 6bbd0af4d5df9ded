namespace CommitteeBot.Committees;

/// <summary>
/// What may be read: by one person, or by all who read a chat along, of whom the least entitled counts. The store applies it to every query of a turn.
/// </summary>
internal sealed class Sight
{
    private readonly IReadOnlyDictionary<long, CommitteeRole> roles;

    private Sight(IReadOnlyDictionary<long, CommitteeRole> roles, bool seesRestricted)
    {
        this.roles = roles;
        SeesRestricted = seesRestricted;
        CommitteeIds = [.. roles.Keys];
        MemberIds = AtLeast(CommitteeRole.Member);
        RestrictedIds = seesRestricted ? MemberIds : [];
    }

    public static Sight Nothing { get; } = new(new Dictionary<long, CommitteeRole>(), seesRestricted: false);

    public static Sight Of(IReadOnlyDictionary<long, CommitteeRole> roles, bool seesRestricted = true) => new(roles, seesRestricted);

    public bool SeesRestricted { get; }

    /// <summary>The committees of which anything may be read.</summary>
    public IReadOnlyList<long> CommitteeIds { get; }

    /// <summary>The committees whose register may be read: guests read minutes, not the register.</summary>
    public IReadOnlyList<long> MemberIds { get; }

    /// <summary>The committees whose restricted items may be read, but for those in <see cref="ClosedRestrictionIds"/>.</summary>
    public IReadOnlyList<long> RestrictedIds { get; }

    /// <summary>Items that an officer has limited further, or from which one of the readers is excluded by a declared interest.</summary>
    public IReadOnlyList<long> ClosedRestrictionIds { get; init; } = [];

    /// <summary>The actions of these items.</summary>
    public IReadOnlyList<long> ClosedActionIds { get; init; } = [];

    public CommitteeRole RoleIn(long committeeId) => roles.GetValueOrDefault(committeeId);

    public IReadOnlyList<long> AtLeast(CommitteeRole role) => [.. roles.Where(r => r.Value >= role).Select(r => r.Key)];

    /// <summary>The same without anything restricted: for what is said unasked.</summary>
    public Sight OpenOnly() => new(roles, seesRestricted: false);

    public Sight Without(IReadOnlyList<long> restrictionIds, IReadOnlyList<long> actionIds) =>
        new(roles, SeesRestricted) { ClosedRestrictionIds = restrictionIds, ClosedActionIds = actionIds };

    /// <summary>What both may read.</summary>
    public Sight With(Sight other) => new(
        CommitteeIds.Where(other.roles.ContainsKey).ToDictionary(id => id, id => (CommitteeRole)Math.Min((int)RoleIn(id), (int)other.RoleIn(id))),
        SeesRestricted && other.SeesRestricted)
    {
        ClosedRestrictionIds = [.. ClosedRestrictionIds.Union(other.ClosedRestrictionIds)],
        ClosedActionIds = [.. ClosedActionIds.Union(other.ClosedActionIds)],
    };

    /// <summary>
    /// True where this reaches as far as the other. Roles decide it, and not what restricted material there is: whether a chat is told that more comes
    /// to the asker alone must say nothing about that.
    /// </summary>
    public bool Covers(Sight other) =>
        other.CommitteeIds.All(id => RoleIn(id) >= other.RoleIn(id))
        && (SeesRestricted || !other.SeesRestricted)
        && !ClosedRestrictionIds.Except(other.ClosedRestrictionIds).Any();
}
