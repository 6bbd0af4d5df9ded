namespace CommitteeBot.Store;

/// <summary>
/// A record of each read of a restricted item and of each change to rosters, restrictions and settings. Rows are added,
/// and deleted only after their retention period; they never hold the text itself.
/// </summary>
internal sealed class AuditRow
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public AuditKind Kind { get; set; }
    public long? CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>
    /// The person who did it, by id: the name is in the person's own row, so that an erasure reaches it.
    /// </summary>
    public long? ByPersonId { get; set; }

    /// <summary>The person it was done to.</summary>
    public long? AboutPersonId { get; set; }

    /// <summary>The item read or the setting changed, such as <c>item 7 of 8 October 2026</c>.</summary>
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

    /// <summary>Renamed, merged, or the one or the other taken back.</summary>
    CommitteeChanged,
}
