using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>An action as one person may see it: what the cards show, and which buttons they carry.</summary>
internal sealed record ActionView
{
    public required ActionReference Reference { get; init; }
    public required string Committee { get; init; }
    public required string Text { get; init; }
    public string? Owner { get; init; }

    /// <summary>True where an owner has left the committee: it needs another.</summary>
    public bool OwnerHasLeft { get; init; }

    public DateOnly? Due { get; init; }
    public string? DueText { get; init; }

    /// <summary>The earlier due dates, oldest first.</summary>
    public IReadOnlyList<DateOnly> EarlierDates { get; init; } = [];

    public ActionState State { get; init; }

    /// <summary>The committee's day: dates of its year are shown without it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The people to choose an owner from; only on the view of one action that has none.</summary>
    public IReadOnlyList<OwnerChoice> Roster { get; init; } = [];

    /// <summary>0 for one that is not overdue.</summary>
    public int DaysOverdue { get; init; }

    public DateOnly? MeetingDate { get; init; }
    public string? Item { get; init; }
    public string? ItemTitle { get; init; }
    public ActionReference? SupersededBy { get; init; }
    public string? SourceUrl { get; init; }

    /// <summary>The latest note, or the note with which it was marked as done; and who wrote it.</summary>
    public string? LastNote { get; init; }
    public string? LastNoteBy { get; init; }

    /// <summary>The address that was last given as evidence in a note.</summary>
    public string? Evidence { get; init; }
    public bool IsRestricted { get; init; }

    /// <summary>The commands that this person may use on it now.</summary>
    public IReadOnlySet<ActionCommand> Allowed { get; init; } = new HashSet<ActionCommand>();
}
