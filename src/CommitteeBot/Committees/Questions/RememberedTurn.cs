namespace CommitteeBot.Committees.Questions;

/// <summary>The last question and answer of a conversation.</summary>
/// <param name="Subject">Content words, as the index spells them.</param>
/// <param name="PassageIds">The passages that the answer came from, best first.</param>
/// <param name="Expected">The kind of answer expected: "and in March?" expects the same.</param>
internal sealed record RememberedTurn(
    DateTimeOffset At,
    QuestionKind Kind,
    IReadOnlyList<string> Subject,
    long? CommitteeId,
    IReadOnlyList<long> MeetingIds,
    IReadOnlyList<long> PassageIds,
    string? Person,
    int? Year,
    ExpectedAnswer Expected)
{
    /// <summary>After half an hour a question no longer follows up the last one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public bool IsFresh(DateTimeOffset now) => now >= At && now - At <= Lifetime;
}
