namespace CommitteeBot.Committees.Following;

/// <summary>Somebody of a committee's roster, as far as an account may be theirs.</summary>
internal sealed record RosterPerson(long PersonId, string Name, string? Account)
{
    public string? Office { get; init; }
    public string? Abbreviation { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public KnownPerson ToKnown() => new(
        PersonId, Name, Office is null ? [] : [Office], Abbreviation is null ? [] : [Abbreviation], HasLeft: false)
    {
        OtherNames = OtherNames,
    };
}
