using CommitteeBot.Language.Dates;

namespace CommitteeBot.Committees;

/// <summary>The conditions of a list of actions.</summary>
internal sealed record ActionFilter
{
    public bool Mine { get; init; }
    public string? Owner { get; init; }
    public ListedState State { get; init; } = ListedState.Open;

    /// <summary>The meeting at which they were agreed.</summary>
    public MeetingPhrase? Meeting { get; init; }

    public string? About { get; init; }
    public string? Item { get; init; }

    /// <summary>Only those due from this day on.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Only those due by this day.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The meeting by which they are due, as long as its day is not known.</summary>
    public ParsedDueDate? DueAt { get; init; }

    public bool WithoutOwner { get; init; }

    /// <summary>Only those that an owner has left behind.</summary>
    public bool OwnerHasLeft { get; init; }
    public bool WithoutDue { get; init; }

    /// <summary>Only those that are past their date, or whose date was put back.</summary>
    public bool Slipped { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>
/// The states that a list may show. Open includes in progress; a proposal is neither open nor overdue.
/// </summary>
internal enum ListedState
{
    Open,
    Overdue,
    Proposed,
    InProgress,
    Done,
    Closed,
    Withdrawn,
    Superseded,
    All,
}

/// <summary>A meeting as people name it: by its day, its month, or its place in the order.</summary>
internal sealed record MeetingPhrase(int? Day, int? Month, int? Year, bool IsLast, string Words);
