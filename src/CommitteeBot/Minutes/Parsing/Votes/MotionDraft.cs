using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>A motion while its cues are gathered, sentence after sentence.</summary>
internal sealed class MotionDraft(int firstSentence, int line, bool isAmendment)
{
    private static readonly MotionCueKind[] Kinds = Enum.GetValues<MotionCueKind>();
    private readonly List<MotionCue> cues = [];

    public int FirstSentence { get; } = firstSentence;
    public int LastSentence { get; private set; } = firstSentence;
    public int Line { get; } = line;
    public bool IsAmendment { get; } = isAmendment;

    public bool Has(MotionCueKind kind) => cues.Exists(c => c.Kind == kind);

    public IReadOnlyList<string> NamesOf(MotionCueKind kind) =>
        [.. cues.Where(c => c.Kind == kind).SelectMany(c => c.Names).Distinct()];

    /// <summary>It has been voted on, or its end told.</summary>
    public bool IsDecided => Has(MotionCueKind.Outcome) || Has(MotionCueKind.Manner) || IsCounted;

    public bool IsCounted => Has(MotionCueKind.For) || Has(MotionCueKind.Against) || Has(MotionCueKind.Abstained);

    public void Add(MotionCue cue, int sentence)
    {
        cues.Add(cue);
        LastSentence = sentence;
    }

    /// <summary>
    /// What is told of a motion needs one certain cue; one kind of count by a bare number is none.
    /// </summary>
    public bool IsMotion =>
        cues.Exists(c => c is { IsWeak: false }) || Kinds.Count(k => k <= MotionCueKind.Abstained && Has(k)) > 1
            || (IsCounted && Has(MotionCueKind.Outcome));

    public MinutesMotion Finish(string? item, string text, int? itemIndex) => new(item, text, IsAmendment, Line, itemIndex)
    {
        Movers = NamesOf(MotionCueKind.Mover),
        Seconders = NamesOf(MotionCueKind.Seconder),
        For = Side(MotionCueKind.For),
        Against = Side(MotionCueKind.Against),
        Abstained = Side(MotionCueKind.Abstained),
        Casting = cues.Find(c => c.Casting is not null)?.Casting,
        // What is told last, and in so many words, is what became of it.
        Outcome = cues.FindLast(c => c is { Outcome: not null, IsWeak: false })?.Outcome
            ?? cues.FindLast(c => c.Outcome is not null)?.Outcome
            ?? (Has(MotionCueKind.Manner) ? MotionOutcome.Carried : null),
        Manner = cues.Find(c => c.Manner is not null)?.Manner,
    };

    private VoteSide Side(MotionCueKind kind) =>
        new(cues.Find(c => c.Kind == kind && c.Count is not null)?.Count, NamesOf(kind));
}
