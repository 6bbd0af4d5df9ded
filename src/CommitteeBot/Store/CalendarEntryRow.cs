namespace CommitteeBot.Store;

/// <summary>
/// An event of a calendar, or one occurrence of a series, as it was last read. Reading it again changes nothing.
/// </summary>
internal sealed class CalendarEntryRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public required string Uid { get; set; }

    /// <summary>The occurrence of a series, by its original date and time; empty for a single event.</summary>
    public required string Recurrence { get; set; }

    public int Sequence { get; set; }

    /// <summary>Date, time and place, in JSON.</summary>
    public required string Says { get; set; }

    public long? MeetingId { get; set; }

    /// <summary>The feed it came by; null for a file.</summary>
    public long? FeedId { get; set; }

    public DateTimeOffset ReadAt { get; set; }

    /// <summary>The chat of the event's online meeting: whoever speaks in it speaks of this committee.</summary>
    public string? ChatId { get; set; }

    /// <summary>The address by which people join its online meeting.</summary>
    public string? JoinUrl { get; set; }

    /// <summary>The event's id in its mailbox; null for what came by a file or a feed.</summary>
    public string? EventId { get; set; }

    /// <summary>The fingerprint of the agenda that was written into the event; null where none was.</summary>
    public string? AgendaSent { get; set; }

    /// <summary>When somebody was found to have taken the agenda out of the event, which is left alone since.</summary>
    public DateTimeOffset? AgendaLeftAt { get; set; }
}
