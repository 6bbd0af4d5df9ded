namespace CommitteeBot.Committees;

/// <summary>
/// The committee that a command about committees means. It may be called by any name that it had; of several that have
/// it, the one that is called so now.
/// </summary>
internal static class CommitteeSearch
{
    private const int MaxNearest = 3;

    private static readonly HashSet<string> Here =
        ["this", "it", "this committee", "our committee", "committee", "this one"];

    /// <param name="current">The committee that the chat is about; null on the console.</param>
    public static KnownCommittee? Find(string words, IReadOnlyList<KnownCommittee> committees, long? current)
    {
        var key = CommitteeNaming.Key(words);
        if (current is { } id && Here.Contains(key))
            return committees.FirstOrDefault(c => c.Id == id);
        return committees.FirstOrDefault(c => CommitteeNaming.Key(c.Name) == key)
            ?? CommitteeMatcher.FindWhole(words, committees);
    }

    /// <summary>Those whose names are most like it, the nearest first.</summary>
    public static IReadOnlyList<KnownCommittee> FindNearest(string words, IReadOnlyList<KnownCommittee> committees)
    {
        var wanted = Pairs(words);
        return [.. committees.OrderByDescending(c => Likeness(wanted, Pairs(c.Name)))
            .ThenBy(c => c.Name, StringComparer.Ordinal).Take(MaxNearest)];
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Pairs(string name)
    {
        var key = CommitteeNaming.Key(name);
        return Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(at => key.Substring(at, 2)).ToHashSet();
    }
}
