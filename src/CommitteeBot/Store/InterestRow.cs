using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>An interest that somebody declared, or that somebody left an item on account of one.</summary>
internal sealed class InterestRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    /// <summary>The item in which it is printed, and by which it is restricted.</summary>
    public long? ItemId { get; set; }
    public ItemRow? Item { get; set; }
    public required string Person { get; set; }

    /// <summary>The number of the item it is about, as printed.</summary>
    public string? About { get; set; }
    public string? Subject { get; set; }
    public InterestKind Kind { get; set; }
    public InterestConduct Conduct { get; set; }
    public required string Text { get; set; }
    public int Line { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
