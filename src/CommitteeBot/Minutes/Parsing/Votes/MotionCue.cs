using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>
/// Something in a sentence that tells of a motion: who moved it, how many were for it, what became of it.
/// </summary>
/// <param name="At">Its place in the sentence.</param>
/// <param name="IsWeak">True for a word such as "agreed", which tells of a motion only beside another cue.</param>
internal sealed record MotionCue(MotionCueKind Kind, int At, int End, bool IsWeak = false)
{
    public IReadOnlyList<string> Names { get; init; } = [];
    public int? Count { get; init; }
    public MotionOutcome? Outcome { get; init; }
    public VoteManner? Manner { get; init; }
    public CastingVote? Casting { get; init; }

    /// <summary>"9 for the motion and 5 for the amendment": whose votes these are; null where it is not said.</summary>
    public bool? OfAmendment { get; init; }
}

internal enum MotionCueKind
{
    Mover,
    Seconder,
    For,
    Against,
    Abstained,
    Casting,
    Outcome,
    Manner,
}
