namespace CommitteeBot.Committees;

/// <summary>Somebody whom a committee's roster or its attendance lists know, and the names that they go by.</summary>
/// <param name="PersonId">Null for one known from attendance lists only.</param>
/// <param name="Offices">As in <c>Chief Constable</c>.</param>
/// <param name="Abbreviations">As in <c>CC</c>.</param>
/// <param name="HasLeft">True once the person is no longer of the committee.</param>
internal sealed record KnownPerson(long? PersonId, string Name, IReadOnlyList<string> Offices, IReadOnlyList<string> Abbreviations, bool HasLeft);
