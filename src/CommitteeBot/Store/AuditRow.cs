namespace CommitteeBot.Store;

/// <summary>Who asked for what is restricted, and who changed what governs the bot. Rows are added, and go only when their period is over; they never hold the text itself.</summary>
internal sealed class AuditRow
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public AuditKind Kind { get; set; }
    public long? CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>Who did it, by number; their name stands in the person's own row, so that an erasure reaches it.</summary>
    public long? ByPersonId { get; set; }

    /// <summary>Whom it was done to.</summary>
    public long? AboutPersonId { get; set; }

    /// <summary>What was read or changed, as in <c>item 7 of 8 October 2026</c>.</summary>
    public required string What { get; set; }

    public string? ActivityId { get; set; }
}

internal enum AuditKind
{
    RestrictedRead,
    Restricted,
    Lifted,
    RosterChanged,
    PersonLinked,
    HoldChanged,
    Erased,
    Exported,
    Disposed,
    SettingsChanged,
}
