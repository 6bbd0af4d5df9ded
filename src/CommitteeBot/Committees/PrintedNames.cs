namespace CommitteeBot.Committees;

/// <summary>The forms in which minutes print somebody's name: "Ms Prior", "Cllr Hart and the Clerk".</summary>
internal static class PrintedNames
{
    /// <returns>Those of them that mean, alone or among others, exactly one person of whom the condition is
    /// true.</returns>
    public static List<string> Of(
        IEnumerable<string> printed, IReadOnlyList<KnownPerson> people, Func<KnownPerson, bool> condition) =>
    [
        .. printed.Where(name => PersonMatcher.Split(name).Prepend(name).Distinct(StringComparer.OrdinalIgnoreCase)
            .Any(part => PersonMatcher.Find(part, people) is [var one] && condition(one))),
    ];
}
