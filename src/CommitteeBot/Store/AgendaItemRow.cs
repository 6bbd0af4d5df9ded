namespace CommitteeBot.Store;

/// <summary>What an officer has done with one entry of a meeting's agenda: put it in, taken it out, renamed it, given it a place.</summary>
internal sealed class AgendaItemRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }

    /// <summary>Where the entry comes from, unique within the meeting; an entry that an officer wrote has a key of its own.</summary>
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
