namespace CommitteeBot.Store;

/// <summary>
/// A paragraph of the minutes or of a report in the pack: what is searched, quoted and shown as a source.
/// </summary>
internal sealed class PassageRow : IPartOfItem
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public long? ItemId { get; set; }
    public ItemRow? Item { get; set; }

    /// <summary>Place in the meeting's document, from 0.</summary>
    public int Place { get; set; }

    /// <summary>As printed.</summary>
    public required string Text { get; set; }

    /// <summary>The faults of scanning read through; for the index only.</summary>
    public string? SearchText { get; set; }

    /// <summary>Full names, parted by a line feed.</summary>
    public string Speakers { get; set; } = "";

    /// <summary>The subject of its report; null inside the minutes.</summary>
    public string? InReport { get; set; }

    public int Line { get; set; }
    public int EndLine { get; set; }
    public bool IsRestricted { get; set; }

    /// <summary>The restriction of its item while that is in force. The database sets it.</summary>
    public long? RestrictionId { get; set; }
}
