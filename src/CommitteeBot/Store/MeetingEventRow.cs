using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// One change of a meeting in the calendar: who, when, on whose word, what from, what to. Rows are added and never
/// changed.
/// </summary>
internal sealed class MeetingEventRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public long? ByPersonId { get; set; }
    public MeetingChange Change { get; set; }
    public MeetingSource Source { get; set; }

    /// <summary>Names the source, as in <see cref="MeetingClaim.Key"/>.</summary>
    public required string SourceKey { get; set; }

    /// <summary>The source in words: the document and its line, the line of chat, the calendar.</summary>
    public required string SourceText { get; set; }

    /// <summary>The values that the source gave, in JSON.</summary>
    public required string Says { get; set; }

    /// <summary>Date and place before the change, in JSON; null for a new meeting.</summary>
    public string? Before { get; set; }

    /// <summary>Date and place after the change, in JSON.</summary>
    public required string After { get; set; }

    public string? Note { get; set; }

    /// <summary>The change that this one takes back.</summary>
    public long? UndoesEventId { get; set; }

    /// <summary>The activity that caused it; null for what came without one.</summary>
    public string? ActivityId { get; set; }
}

internal enum MeetingChange
{
    Added,

    /// <summary>Another source said the same, or filled what was open.</summary>
    Agreed,

    Moved,

    /// <summary>Its times or its place changed, not its day.</summary>
    Changed,

    Cancelled,
    Reinstated,
    Undone,
}
