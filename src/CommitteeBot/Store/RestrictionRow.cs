namespace CommitteeBot.Store;

/// <summary>
/// Why an agenda item is not open, and to whom. It belongs to the printed item and not to its row, so that it outlives
/// a new import of the minutes; the database carries it over to everything that belongs to the item (migration 0070).
/// </summary>
internal sealed class RestrictionRow
{
    /// <summary>
    /// The item key of the restriction that closes everything in a document that has none of its own (migration 0090).
    /// </summary>
    public const string WholeDocument = "";

    /// <summary>In <see cref="SetBy"/> where a printed ground set it, or the agenda.</summary>
    public const string ByMinutes = "minutes";
    public const string ByAgenda = "agenda";

    /// <summary>In <see cref="SetBy"/> where the library that the file lies in hides it.</summary>
    public const string ByLibrary = "library";

    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    /// <summary>
    /// The item's number; its title where it has none; <see cref="WholeDocument"/> for the document. Unique within the
    /// meeting.
    /// </summary>
    public required string ItemKey { get; set; }

    public required string ItemTitle { get; set; }

    /// <summary>
    /// The printed or given ground: a paragraph of Schedule 12A, or a section of the Freedom of Information Act.
    /// </summary>
    public required string Ground { get; set; }

    /// <summary>The reason why the public interest in keeping it private is greater.</summary>
    public string? PublicInterest { get; set; }

    public RestrictionAudience Audience { get; set; }

    /// <summary>The day on which the ground is to be looked at again. Reaching it opens nothing.</summary>
    public DateOnly? ReviewOn { get; set; }

    public DateTimeOffset SetAt { get; set; }
    public required string SetBy { get; set; }

    /// <summary>The time at which an officer opened the item; null while it is restricted.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedBy { get; set; }
    public List<RestrictionExclusionRow> Exclusions { get; } = [];
}

/// <summary>The readers of a restricted item, besides officers.</summary>
internal enum RestrictionAudience
{
    Members,
    Chair,
    Officers,
}

/// <summary>
/// A person to whom a restricted item is not shown whatever their role, because of an interest that they declared.
/// </summary>
internal sealed class RestrictionExclusionRow
{
    public long RestrictionId { get; set; }
    public long PersonId { get; set; }
    public PersonRow? Person { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
}
