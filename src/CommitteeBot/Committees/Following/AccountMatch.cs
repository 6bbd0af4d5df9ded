namespace CommitteeBot.Committees.Following;

/// <summary>Whose account it is: nobody's of the roster, one person's for certain, or perhaps one of several.</summary>
internal sealed record AccountMatch(long? PersonId, IReadOnlyList<long> Perhaps)
{
    public static AccountMatch Nobody { get; } = new(null, []);

    /// <summary>
    /// For certain is only what the roster itself says by the account, or by the very same name where no other
    /// account and no other line has it. Anything less is a question.
    /// </summary>
    /// <param name="others">Everybody else of the group.</param>
    public static AccountMatch Find(
        GroupPerson account, IReadOnlyList<GroupPerson> others, IReadOnlyList<RosterPerson> roster)
    {
        if (roster.FirstOrDefault(p => p.Account == account.Account) is { } own)
            return new AccountMatch(own.PersonId, []);
        if (GroupNames.Plain(account.Name) is not { } name)
            return Nobody;
        var free = roster.Where(p => p.Account is null).ToList();
        var same = free.FindAll(p => IsSame(p.Name, name));
        if (same is [var one] && !others.Any(o => GroupNames.Plain(o.Name) is { } other && IsSame(one.Name, other)))
            return new AccountMatch(one.PersonId, []);
        var seen = new KnownPerson(null, name, account.JobTitle is { Length: > 0 } title ? [title] : [], [], HasLeft: false);
        return new AccountMatch(null,
            [.. free.Where(p => same.Contains(p) || IsLike(p.ToKnown(), seen)).Select(p => p.PersonId)]);
    }

    private static bool IsSame(string one, string other) =>
        PersonMatcher.WithoutTitle(one).Equals(PersonMatcher.WithoutTitle(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Initials, a short form, an office, a letter too many: in either direction.</summary>
    private static bool IsLike(KnownPerson listed, KnownPerson seen) =>
        PersonMatcher.Find(seen.Name, [listed]).Count > 0 || PersonMatcher.Find(listed.Name, [seen]).Count > 0
        || PersonMatcher.FindSimilar(seen.Name, [listed]).Count > 0
        || listed.Offices.Any(o => seen.Offices.Any(s => OfficeForms.AreSame(o, s)));
}
