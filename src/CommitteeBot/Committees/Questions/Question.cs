using CommitteeBot.Language;

namespace CommitteeBot.Committees.Questions;

/// <summary>A question as understood.</summary>
internal sealed record Question
{
    /// <summary>As the person wrote it.</summary>
    public required string Text { get; init; }

    public QuestionKind Kind { get; init; }
    public ExpectedAnswer Expected { get; init; }

    /// <summary>
    /// What it asks of motions, votes and interests; where the record does not hold that, the question is as any other.
    /// </summary>
    public VoteAsk Votes { get; init; }

    /// <summary>The subject: content words without dates and without the words that gave its kind.</summary>
    public IReadOnlyList<ContentWord> Subject { get; init; } = [];

    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>True for "the meeting after …": the one named is where to start, not what is asked about.</summary>
    public bool IsAfter { get; init; }

    /// <summary>
    /// 1 for "the meeting after that", -1 for "the one before": counted from the meeting last spoken of.
    /// </summary>
    public int MeetingStep { get; init; }

    public long? CommitteeId { get; init; }

    /// <summary>
    /// The words that only seem to name that committee, such as "the panel"; empty where the question has its name or
    /// prefix.
    /// </summary>
    public IReadOnlyList<ContentWord> CommitteeHint { get; init; } = [];

    /// <summary>A person of the minutes, by full name.</summary>
    public string? Person { get; init; }

    /// <summary>An office, as some minutes print it.</summary>
    public string? Role { get; init; }

    /// <summary>An item's number.</summary>
    public string? Item { get; init; }

    public bool OnlyOverdue { get; init; }

    /// <summary>The subject whose present standing is asked; empty where another thing is.</summary>
    public IReadOnlyList<ContentWord> StandingOf { get; init; } = [];

    /// <summary>The turn that this one carries on from; null for a subject of its own.</summary>
    public RememberedTurn? FollowUpTo { get; init; }

    /// <summary>
    /// True where words like "it" and "those" say that it carries on; a short question may only seem to.
    /// </summary>
    public bool RefersBack { get; init; }

    /// <summary>
    /// The subject that the next question may refer to as "it": this one's words, then those carried over from the
    /// last.
    /// </summary>
    public IReadOnlyList<string> SubjectToRemember =>
        [.. Subject.Select(w => w.Text).Concat(FollowUpTo?.Subject ?? []).Distinct().Take(MostRemembered)];

    /// <summary>The year that "the year before" counts from; null where none was named.</summary>
    public int? YearToRemember =>
        Periods.FirstOrDefault(p => p.From.Year == p.To.Year) is { } period ? period.From.Year
            : RefersBack ? FollowUpTo?.Year
            : null;

    /// <summary>More words than these are no subject any more.</summary>
    private const int MostRemembered = 6;

    /// <summary>A figure, year or sum in the question, as digits.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}
