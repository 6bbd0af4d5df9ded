namespace CommitteeBot.Store;

/// <summary>A figure that the meeting corrected.</summary>
internal sealed class CorrectionRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public long? ItemId { get; set; }
    public ItemRow? Item { get; set; }
    public required string From { get; set; }
    public required string To { get; set; }
    public int Line { get; set; }
    public bool IsRestricted { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
