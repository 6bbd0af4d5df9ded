namespace CommitteeBot.Store;

/// <summary>An officer's change to one entry of a meeting's agenda: added, removed, renamed or moved.</summary>
internal sealed class AgendaItemRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }

    /// <summary>
    /// The origin of the entry, unique within the meeting; an entry written by an officer has a key of its own.
    /// </summary>
    public required string Key { get; set; }

    public int Place { get; set; }
    public required string Title { get; set; }

    /// <summary>True for one that the officer wrote; the others are there as long as what they come from.</summary>
    public bool IsWritten { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>The ground on which it is to be taken in private; null for an open item.</summary>
    public string? Restricted { get; set; }

    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public string? ActivityId { get; set; }
}
