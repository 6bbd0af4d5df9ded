namespace CommitteeBot.Store;

/// <summary>A published calendar that is read again and again for one committee.</summary>
internal sealed class CalendarFeedRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }
    public required string Url { get; set; }

    /// <summary>True where every event of it is a meeting of the committee; else only those that name it.</summary>
    public bool TakesAll { get; set; }

    public required string AddedBy { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public string? ETag { get; set; }

    /// <summary>Not to be read again before.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The reason why the last reading failed; null where it succeeded.</summary>
    public string? Fault { get; set; }
    public int Failures { get; set; }
}
