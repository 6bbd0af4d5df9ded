namespace CommitteeBot.Committees.Questions;

/// <summary>What a conversation was last about.</summary>
/// <param name="Subject">Content words, as the index spells them.</param>
/// <param name="PassageIds">What the answer stood on, best first.</param>
/// <param name="Expected">What was asked for: "and in March?" asks for the same.</param>
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
    /// <summary>After half an hour a question stands by itself.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public bool IsFresh(DateTimeOffset now) => now >= At && now - At <= Lifetime;
}
