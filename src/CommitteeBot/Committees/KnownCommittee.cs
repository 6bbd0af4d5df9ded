namespace CommitteeBot.Committees;

/// <summary>A committee as people name it.</summary>
/// <param name="Prefix">The letters before an action's number, as in <c>COM-12</c>.</param>
internal sealed record KnownCommittee(long Id, string Name, string Prefix)
{
    /// <summary>Names that it had before, or that a committee had which was merged into it.</summary>
    public IReadOnlyList<string> EarlierNames { get; init; } = [];

    public IReadOnlyList<string> EarlierPrefixes { get; init; } = [];

    /// <summary>True where the reference of one of its actions may begin with these letters.</summary>
    public bool HasPrefix(string letters) =>
        EarlierPrefixes.Prepend(Prefix).Contains(letters, StringComparer.OrdinalIgnoreCase);

    /// <summary>True where this is its name, or one that it had; case and punctuation don't matter.</summary>
    public bool IsCalled(string name)
    {
        var key = CommitteeNaming.Key(name);
        return EarlierNames.Prepend(Name).Any(n => CommitteeNaming.Key(n) == key);
    }
}
