namespace CommitteeBot.Committees;

/// <summary>A person from a committee's roster or attendance lists, with the names that they are known by.</summary>
/// <param name="PersonId">Null for one known from attendance lists only.</param>
/// <param name="Offices">As in <c>Chief Constable</c>.</param>
/// <param name="Abbreviations">As in <c>CC</c>.</param>
/// <param name="HasLeft">True once the person has left the committee.</param>
internal sealed record KnownPerson(
    long? PersonId, string Name, IReadOnlyList<string> Offices, IReadOnlyList<string> Abbreviations, bool HasLeft)
{
    /// <summary>Names that an officer has said to be the same person's.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The person under each of their names.</summary>
    public IEnumerable<KnownPerson> UnderEachName() =>
        OtherNames.Count == 0 ? [this] : OtherNames.Select(n => this with { Name = n, OtherNames = [] }).Prepend(this);
}
