namespace CommitteeBot.Import.Archive;

/// <summary>What waits for an officer over all minutes of their committees.</summary>
/// <param name="Waiting">The meetings with proposed actions, the newest first.</param>
internal sealed record ArchiveReview(
    int Meetings, int Committees, IReadOnlyList<ReviewMatter> Matters, IReadOnlyList<WaitingMeeting> Waiting)
{
    /// <summary>Dates of this day's year are shown without it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Every document without a date, also one of which an officer said that it has none.</summary>
    public IReadOnlyList<(long MeetingId, string File)> Undated { get; init; } = [];

    /// <summary>The newest of the proposals: what comes in after the card was made is not of it.</summary>
    public long NewestAction { get; init; }

    public int Proposals => Waiting.Sum(w => w.Count);
}

/// <param name="Key">Under which an officer's word that it is right is kept.</param>
/// <param name="Title">What it is about: two committees, or minutes.</param>
internal sealed record ReviewMatter(MatterKind Kind, string Key, string Title, string Detail)
{
    /// <summary>The meeting whose minutes it is about; null for a matter of two committees.</summary>
    public long? MeetingId { get; init; }

    /// <summary>
    /// The meeting of the other document of a day; of minutes that replaced others, the earlier version.
    /// </summary>
    public long? OtherId { get; init; }

    /// <summary>The committees that look alike: the one whose name would go, and the one that would stay.</summary>
    public (long From, long Into)? Committees { get; init; }
}

/// <param name="IsOlder">True where its committee has later minutes.</param>
internal sealed record WaitingMeeting(
    long MeetingId, long CommitteeId, string Committee, DateOnly? Date, string FileName, int Count, bool IsOlder)
{
    public string Name => ArchiveWords.Meeting(Committee, Date, FileName);
}
