namespace CommitteeBot.Import.Archive;

/// <summary>The place in the review that a card shows.</summary>
/// <param name="Kind">A list of matters; null for the overview or a meeting.</param>
/// <param name="MeetingId">The proposals of a meeting.</param>
internal sealed record ReviewPlace(MatterKind? Kind = null, long? MeetingId = null, int Page = 1)
{
    public static ReviewPlace Overview { get; } = new();
}

/// <summary>What has just happened, and how to take it back.</summary>
/// <param name="Press">The press that can be undone; null where nothing can.</param>
/// <param name="UndatedMeetingId">The meeting from which a date can be taken away again.</param>
internal sealed record ReviewNotice(string Text, string? Press = null, long? UndatedMeetingId = null)
{
    /// <summary>Of what was accepted, whose owner may be one of several.</summary>
    public IReadOnlyList<OwnerDoubt> Doubts { get; init; } = [];
}

/// <summary>The result of opening the review, or of pressing one of its buttons.</summary>
internal abstract record ArchiveOutcome
{
    private ArchiveOutcome()
    {
    }

    /// <param name="Actions">Those of the meeting, where the place is one.</param>
    internal sealed record ArchiveShown(
        ArchiveReview Review, ReviewPlace Place, IReadOnlyList<ReviewedAction> Actions, ReviewNotice? Notice)
        : ArchiveOutcome;

    /// <summary>Several meetings are meant: the officer confirms on the card.</summary>
    /// <param name="CommitteeId">Null where those of all committees are meant.</param>
    internal sealed record ArchiveAsked(
        IReadOnlyList<WaitingMeeting> Meetings, bool Accepts, long? CommitteeId, long NewestAction) : ArchiveOutcome;

    /// <param name="Reason">A sentence, with what to do next.</param>
    internal sealed record ArchiveDeclined(string Reason) : ArchiveOutcome;
}
