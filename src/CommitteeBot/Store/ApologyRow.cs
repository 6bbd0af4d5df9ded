namespace CommitteeBot.Store;

/// <summary>Apologies for a meeting to come; withdrawn ones stay.</summary>
internal sealed class ApologyRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    /// <summary>As the roster has it; as written, while <see cref="IsUnclear"/>.</summary>
    public required string Name { get; set; }

    public long? PersonId { get; set; }

    /// <summary>True while nobody has said which person the name means.</summary>
    public bool IsUnclear { get; set; }

    /// <summary>Shown to the chair and the officers alone.</summary>
    public string? Reason { get; set; }

    public string? Substitute { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public long? ByPersonId { get; set; }
    public string? ActivityId { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
}
