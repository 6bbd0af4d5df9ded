using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <summary>What came of a command; <see cref="OutcomeCard"/> has a card for each.</summary>
internal abstract record RegisterOutcome
{
    private protected RegisterOutcome()
    {
    }
}

/// <param name="Message">What happened, in a sentence.</param>
internal sealed record ActionChanged(ActionView Action, string Message) : RegisterOutcome;

/// <summary>Several actions changed by one command.</summary>
internal sealed record ActionsChanged(IReadOnlyList<ActionView> Actions, string Message) : RegisterOutcome;

/// <summary>The action as it stands; nothing was changed.</summary>
internal sealed record ActionShown(ActionView Action, string? Message = null) : RegisterOutcome;

/// <param name="Message">What happened to it last, and by whom.</param>
/// <param name="CanUndo">True where the person who looks did it, and it can still be taken back.</param>
internal sealed record ActionRefreshed(ActionView Action, string? Message, bool CanUndo) : RegisterOutcome;

/// <summary>In place of an action that the person who looks may not see.</summary>
internal sealed record ActionHidden : RegisterOutcome;

/// <param name="Lines">Oldest first.</param>
internal sealed record HistoryShown(ActionView Action, IReadOnlyList<HistoryLine> Lines) : RegisterOutcome;

/// <param name="At">Local time of the committee.</param>
/// <param name="Change">As in <c>moved the due date from 3 December 2026 to 10 December 2026: supplier late</c>.</param>
internal sealed record HistoryLine(DateTime At, string By, string Change, bool IsUndone);

/// <param name="Text">For the agenda: by the minute that each came from.</param>
internal sealed record MattersArisingShown(string Title, string Text, IReadOnlyList<ActionView> Actions) : RegisterOutcome
{
    public long MeetingId { get; init; }
    public DateOnly? Date { get; init; }
}

internal sealed record CurrentItemSet(string Item, string? Title) : RegisterOutcome;

/// <summary>What was logged in the chat of a meeting.</summary>
internal sealed record MeetingSummary(string Committee, IReadOnlyList<ActionView> Actions) : RegisterOutcome;

/// <param name="PossibleDuplicates">Lines that were not logged yet, because they look like an action that is there.</param>
internal sealed record ActionsLogged(IReadOnlyList<LoggedAction> Logged, IReadOnlyList<PossibleDuplicate> PossibleDuplicates) : RegisterOutcome
{
    /// <summary>What happened to the message, where they were logged or changed by an edit of it.</summary>
    public string? Message { get; init; }
}

/// <param name="OwnerQuestion">Set where the owner was unclear: the action stands without one until somebody chooses.</param>
/// <param name="DueQuestion">Set where the day was not taken: the action stands without one until somebody gives it.</param>
internal sealed record LoggedAction(ActionView Action, OwnerQuestion? OwnerQuestion, ParsedDueDate? DueQuestion)
{
    /// <summary>What happened to it; null where it was logged.</summary>
    public string? Message { get; init; }
}

/// <param name="Written">The name as somebody wrote it.</param>
internal sealed record OwnerQuestion(ActionReference Reference, string Written, IReadOnlyList<OwnerChoice> Choices);

/// <param name="Id">The person's id; null for one known from attendance lists, who is chosen by <paramref name="Name"/>'s place in the lists.</param>
internal sealed record OwnerChoice(string Id, string Name, string? Office);

/// <param name="PendingId">Under which the new one waits.</param>
internal sealed record PossibleDuplicate(string PendingId, string NewText, ActionView Existing);

internal sealed record OwnerUnclear(ActionView Action, OwnerQuestion Question) : RegisterOutcome;

internal sealed record DueDateUnclear(ActionView Action, ParsedDueDate Due) : RegisterOutcome;

/// <param name="Reason">A sentence that says why not.</param>
/// <param name="NextStep">What to do instead; null where <paramref name="Reason"/> says it.</param>
internal sealed record RegisterRefusal(string Reason, string? NextStep = null) : RegisterOutcome
{
    /// <summary>Actions that may have been meant.</summary>
    public IReadOnlyList<ActionReference> Nearest { get; init; } = [];
}

internal sealed record ActionPage(string Title, IReadOnlyList<ActionView> Actions, int Page, int Total, int Overdue, ListQuery Query) : RegisterOutcome
{
    public const int Size = 8;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
