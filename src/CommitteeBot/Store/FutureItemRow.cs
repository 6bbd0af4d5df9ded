namespace CommitteeBot.Store;

/// <summary>Something that the minutes put down for a later agenda.</summary>
internal sealed class FutureItemRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public int Place { get; set; }
    public required string Text { get; set; }
    public int Line { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
