namespace CommitteeBot.Store;

/// <summary>
/// Something the record of a meeting knows, in words, so that a question finds it whichever words it is asked in.
/// </summary>
internal sealed class FactRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public FactKind Kind { get; set; }

    /// <summary>One sentence, as it is shown.</summary>
    public required string Text { get; set; }

    /// <summary>Where the minutes say it.</summary>
    public int? Line { get; set; }

    /// <summary>
    /// The restriction of what it is about while that is in force. A change of one removes the facts of the meeting;
    /// they are written anew.
    /// </summary>
    public long? RestrictionId { get; set; }

    /// <summary>Null until it has been made.</summary>
    public byte[]? Embedding { get; set; }
}

internal enum FactKind
{
    Times,
    Present,
    Apologies,
    Chair,
    Office,
    NextMeeting,
    MinutesConfirmed,
    Reports,
    FutureItems,
    Motions,
    Interests,
}
