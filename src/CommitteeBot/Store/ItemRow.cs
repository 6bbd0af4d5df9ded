namespace CommitteeBot.Store;

/// <summary>An agenda item as the minutes print it.</summary>
internal sealed class ItemRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public int Place { get; set; }
    public string? Number { get; set; }
    public required string Title { get; set; }
    public int Line { get; set; }

    /// <summary>The ground on which it was taken in private; null for an open item.</summary>
    public string? Restricted { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
