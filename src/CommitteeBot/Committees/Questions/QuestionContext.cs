namespace CommitteeBot.Committees.Questions;

/// <summary>What one must know to understand a question: the day, and the names that the asker's committees know.</summary>
internal sealed record QuestionContext(DateTimeOffset Now, DateOnly Today)
{
    public IReadOnlyList<KnownCommittee> Committees { get; init; } = [];

    /// <summary>Everybody in an attendance list, by full name.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<KnownRole> Roles { get; init; } = [];
    public RememberedTurn? Memory { get; init; }
}

internal sealed record KnownCommittee(long Id, string Name, string Prefix);

/// <summary>An office that an attendance list prints, with its abbreviation.</summary>
internal sealed record KnownRole(string Name, string? Abbreviation);
