using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// One line of the ledger of amendments: what a meeting changed in the minutes of an earlier one when it confirmed
/// them, and what became of it. Read by whoever may read both what it changes and where it was agreed.
/// </summary>
internal sealed class AmendmentRow
{
    public long Id { get; set; }

    /// <summary>The meeting that agreed it.</summary>
    public long ByMeetingId { get; set; }
    public MeetingRow? ByMeeting { get; set; }

    /// <summary>Its place among the amendments of that meeting, from 0.</summary>
    public int Place { get; set; }

    /// <summary>The line of that meeting's minutes.</summary>
    public int Line { get; set; }

    /// <summary>The day of the minutes that it changes; null for the last before that meeting.</summary>
    public DateOnly? MinutesOf { get; set; }

    /// <summary>The meeting whose minutes it changes; null while they are not in the store.</summary>
    public long? MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }

    public AmendmentKind Kind { get; set; }
    public AmendmentState State { get; set; }

    /// <summary>The words that went, as they were printed; those of the confirmation until it is applied.</summary>
    public string? Old { get; set; }
    public string? New { get; set; }

    /// <summary>The sentence of the confirming minutes.</summary>
    public required string Printed { get; set; }

    /// <summary>
    /// What was read of that sentence, in JSON: it is applied again when the earlier minutes come anew.
    /// </summary>
    public required string Instruction { get; set; }

    /// <summary>Where it stands in the amended minutes; null while it is not applied.</summary>
    public int? AmendedLine { get; set; }

    /// <summary>The first line of the item there; null before the first item.</summary>
    public int? ItemLine { get; set; }
}

internal enum AmendmentState
{
    /// <summary>The earlier minutes are not in the store, or not in a form that can be amended.</summary>
    Waiting,
    Applied,

    /// <summary>The earlier minutes say it as they are.</summary>
    AlreadySo,

    /// <summary>Their words were not found, or in more than one place: nothing was changed.</summary>
    NotPlaced,

    /// <summary>It was agreed in private business: until that is opened it would show what was said there.</summary>
    Private,
}
