using CommitteeBot.Committees;

namespace CommitteeBot.Store;

internal sealed class CommitteeRow
{
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Stands before the numbers of its actions, as in <c>COM-12</c>; unique in the store.</summary>
    public required string Prefix { get; set; }

    /// <summary>The next action's number. Also the token that keeps two writers from giving out the same one.</summary>
    public int NextActionNumber { get; set; } = 1;

    /// <summary>IANA name of the zone in which its meetings are held.</summary>
    public string Zone { get; set; } = "Europe/London";

    /// <summary>True for the committees that came with the program to try it out.</summary>
    public bool IsSample { get; set; }

    /// <summary>Names that it had before, or that a committee had which was merged into it.</summary>
    public IReadOnlyList<string> EarlierNames { get; set; } = [];

    /// <summary>The prefixes of the committees that were merged into it.</summary>
    public IReadOnlyList<string> EarlierPrefixes { get; set; } = [];

    /// <summary>
    /// The committee that it was merged into. Its row stays, for its prefix must never be given out again; no query
    /// finds it.
    /// </summary>
    public long? MergedIntoId { get; set; }

    /// <summary>The tenant whose people may belong to it; null for the only tenant there is.</summary>
    public string? TenantId { get; set; }

    public KnownCommittee ToKnown() =>
        new(Id, Name, Prefix) { EarlierNames = EarlierNames, EarlierPrefixes = EarlierPrefixes };
}
