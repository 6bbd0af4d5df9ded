using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// A source says otherwise than the calendar has it. The meeting keeps what it had until an officer decides.
/// </summary>
internal sealed class MeetingConflictRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public DateTimeOffset At { get; set; }
    public MeetingSource Source { get; set; }
    public required string SourceKey { get; set; }
    public required string SourceText { get; set; }

    /// <summary>The values that the source gives, in JSON.</summary>
    public required string Says { get; set; }

    public ConflictState State { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? DecidedBy { get; set; }

    /// <summary>The time at which the officers were told, or saw it.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public string? ActivityId { get; set; }
}

internal enum ConflictState
{
    Open,

    /// <summary>The officer took what the source said.</summary>
    Taken,

    /// <summary>The officer left the meeting as it was.</summary>
    Kept,

    /// <summary>The officer said that they are two meetings.</summary>
    Both,

    /// <summary>The contradiction has gone: the source, or the calendar, says the same now.</summary>
    Gone,
}
