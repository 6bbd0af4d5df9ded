using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>Somebody came or went during a meeting, or was there for some items only.</summary>
internal sealed class AttendanceChangeRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    /// <summary>The item in which it is printed, and by which it is restricted.</summary>
    public long? ItemId { get; set; }
    public ItemRow? Item { get; set; }
    public required string Person { get; set; }
    public AttendanceChangeKind Kind { get; set; }
    public ItemMoment Moment { get; set; }

    /// <summary>The number of the item it is about, as printed; null where it is the item it stands in.</summary>
    public string? About { get; set; }
    public required string Text { get; set; }
    public int Line { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
