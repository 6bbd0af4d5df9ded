using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>The result of opening an import's review card, or of pressing one of its buttons.</summary>
internal abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <param name="Message">What has just happened, in a sentence; null for a look.</param>
    internal sealed record Shown(ImportReview Review, string? Message) : ReviewOutcome
    {
        /// <summary>The press that can be undone; null where nothing was changed.</summary>
        public string? Press { get; init; }

        /// <summary>Of what was accepted, whose owner may be one of several.</summary>
        public IReadOnlyList<OwnerDoubt> Doubts { get; init; } = [];

        /// <summary>What is to be confirmed first; nothing was changed.</summary>
        public ReviewQuestion? Question { get; init; }
    }

    /// <param name="IsRestriction">True for what is private; false for the committee and the date.</param>
    internal sealed record FormShown(ImportReview Review, bool IsRestriction) : ReviewOutcome;

    /// <param name="Reason">A sentence, with what to do next.</param>
    internal sealed record Declined(string Reason) : ReviewOutcome;
}

/// <summary>A change of several actions that waits for a yes.</summary>
internal sealed record ReviewQuestion(bool Accepts, IReadOnlyList<ActionReference> Actions);

/// <summary>The content read from one document, for the officer to check.</summary>
internal sealed record ImportReview
{
    public required long MeetingId { get; init; }
    public required long CommitteeId { get; init; }
    public required string Committee { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>The committee's day: dates of its year are shown without it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>True where that day is still to come.</summary>
    public bool IsToCome { get; init; }

    public required string FileName { get; init; }
    public double? OcrConfidence { get; init; }

    /// <summary>False where only the call of the meeting is known so far.</summary>
    public bool HasMinutes { get; init; } = true;

    /// <summary>True where some of the actions were said in the call and stand in no minutes.</summary>
    public bool HasHeard { get; init; }
    public required int People { get; init; }
    public required int Items { get; init; }
    public required int Decisions { get; init; }
    public required int Passages { get; init; }
    public DateOnly? NextMeeting { get; init; }

    /// <summary>As the reader gave them, with the line of the document.</summary>
    public required IReadOnlyList<DocumentWarning> Warnings { get; init; }

    /// <summary>Differences from the earlier version; known right after the import only.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    public required IReadOnlyList<ReviewedAction> Proposed { get; init; }

    /// <summary>Actions of the meeting that count already.</summary>
    public required int Accepted { get; init; }

    /// <summary>The committees to which the officer may move it.</summary>
    public required IReadOnlyList<(long Id, string Name)> Committees { get; init; }

    /// <summary>Why the document as a whole is closed, as this reader may know it; null where it isn't.</summary>
    public string? Closure { get; init; }

    /// <summary>
    /// The items that an officer may open or close; empty for everybody else, and where others read along.
    /// </summary>
    public IReadOnlyList<ReviewedItem> Decidable { get; init; } = [];

    /// <summary>True for minutes that may not be published yet, to an officer who can check them for that.</summary>
    public bool IsDraftToCheck { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>True for an officer, who can go on to the other imported minutes.</summary>
    public bool LeadsToOthers { get; init; }
}

/// <param name="Key">Its number, else its title.</param>
internal sealed record ReviewedItem(string Key, string Title, bool IsClosed);

internal sealed record ReviewedAction(
    ActionReference Reference, string Text, string? Owner, DateOnly? Due, string? DueText, string? Item, int? Line)
{
    /// <summary>Whether a language model pointed at its sentence.</summary>
    public bool IsFromModel { get; init; }

    /// <summary>Where it was heard, and at what time; null for what stands in the minutes.</summary>
    public string? Said { get; init; }
}
