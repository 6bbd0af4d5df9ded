namespace CommitteeBot.Committees.Questions;

/// <summary>
/// Everything needed to understand a question: the date, and the names that the asker's committees know.
/// </summary>
internal sealed record QuestionContext(DateTimeOffset Now, DateOnly Today)
{
    public IReadOnlyList<KnownCommittee> Committees { get; init; } = [];

    /// <summary>Everybody in an attendance list, by full name.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<KnownRole> Roles { get; init; } = [];
    public RememberedTurn? Memory { get; init; }
}

/// <summary>An office that an attendance list prints, with its abbreviation.</summary>
internal sealed record KnownRole(string Name, string? Abbreviation);
