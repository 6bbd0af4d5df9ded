namespace CommitteeBot.Store;

/// <summary>
/// A report in the pack that was bound with the minutes. It may belong to another meeting than the minutes do.
/// </summary>
internal sealed class ReportRow : IPartOfItem
{
    public long Id { get; set; }

    /// <summary>The meeting whose document contains it.</summary>
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public int Place { get; set; }
    public string? ItemNumber { get; set; }
    public required string Subject { get; set; }

    /// <summary>The meeting that the report is for.</summary>
    public DateOnly? ForMeetingOn { get; set; }

    public string? Recommendation { get; set; }
    public int Line { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
