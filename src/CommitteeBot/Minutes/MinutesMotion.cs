using CommitteeBot.Committees;

namespace CommitteeBot.Minutes;

/// <summary>
/// Something that was proposed or voted on, with those whom the minutes name for it: by full name where the attendance
/// list has one, else as printed. Nobody is named who is not printed.
/// </summary>
/// <param name="Text">The printed sentences that tell of it.</param>
/// <param name="IsAmendment">True for an amendment to a motion, which is moved and voted on by itself.</param>
/// <param name="Line">Where the first of its cues stands.</param>
internal sealed record MinutesMotion(
    string? Item, string Text, bool IsAmendment, int Line, int? ItemIndex)
{
    public IReadOnlyList<string> Movers { get; init; } = [];
    public IReadOnlyList<string> Seconders { get; init; } = [];
    public VoteSide For { get; init; } = VoteSide.Nothing;
    public VoteSide Against { get; init; } = VoteSide.Nothing;
    public VoteSide Abstained { get; init; } = VoteSide.Nothing;
    public CastingVote? Casting { get; init; }
    public MotionOutcome? Outcome { get; init; }
    public VoteManner? Manner { get; init; }
}

/// <param name="Count">As printed; null where the minutes give no number.</param>
/// <param name="Names">Those of a recorded vote.</param>
internal sealed record VoteSide(int? Count, IReadOnlyList<string> Names)
{
    public static VoteSide Nothing { get; } = new(null, []);

    public bool IsPrinted => Count is not null || Names.Count > 0;
}

/// <param name="By">The person or office as printed; null where the minutes only say that there was one.</param>
/// <param name="InFavour">Null where they do not say which way.</param>
internal sealed record CastingVote(string? By, bool? InFavour);

/// <summary>An interest that somebody declared, or that somebody left an item on account of one.</summary>
/// <param name="About">The number of the item it is about; null where none is printed.</param>
/// <param name="Subject">What it is about in the printed words; null where it is the item in which it stands.</param>
/// <param name="Text">The printed sentence.</param>
internal sealed record MinutesInterest(
    string? Item, string Person, string? About, string? Subject, InterestKind Kind, InterestConduct Conduct,
    string Text, int Line, int? ItemIndex);
