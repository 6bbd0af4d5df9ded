using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <summary>The outcome of a command; <see cref="OutcomeCard"/> has a card for each.</summary>
internal abstract record RegisterOutcome
{
    private protected RegisterOutcome()
    {
    }
}

/// <param name="Message">A sentence about the change.</param>
internal sealed record ActionChanged(ActionView Action, string Message) : RegisterOutcome;

/// <summary>Several actions changed by one command.</summary>
internal sealed record ActionsChanged(IReadOnlyList<ActionView> Actions, string Message) : RegisterOutcome
{
    /// <summary>The press or message that changed them, to undo them together; null where that isn't offered.</summary>
    public string? Press { get; init; }
}

/// <summary>A page of the actions that a card is about, when there are more than it shows.</summary>
/// <param name="Actions">Those of the page.</param>
/// <param name="All">All that the card is about, in its order.</param>
internal sealed record ActionsNamed(IReadOnlyList<ActionView> Actions, IReadOnlyList<ActionReference> All, int Page)
    : RegisterOutcome
{
    /// <inheritdoc cref="ActionsChanged.Press"/>
    public string? Press { get; init; }

    /// <summary>True for those logged in a meeting: they stand under its items.</summary>
    public bool ByItem { get; init; }
}

/// <summary>The form of one action; nothing was changed.</summary>
internal sealed record EditFormShown(ActionView Action, IReadOnlyList<OwnerChoice> People) : RegisterOutcome;

/// <summary>The action as it is; nothing was changed.</summary>
internal sealed record ActionShown(ActionView Action, string? Message = null) : RegisterOutcome;

/// <param name="Message">Its latest change, and who made it.</param>
/// <param name="CanUndo">True where the person who looks made that change and can still undo it.</param>
internal sealed record ActionRefreshed(ActionView Action, string? Message, bool CanUndo) : RegisterOutcome;

/// <summary>Shown instead of an action that the person who looks may not see.</summary>
internal sealed record ActionHidden : RegisterOutcome;

/// <param name="Lines">Oldest first.</param>
internal sealed record HistoryShown(ActionView Action, IReadOnlyList<HistoryLine> Lines) : RegisterOutcome
{
    /// <summary>How often its date was moved, and why; null where it never was.</summary>
    public string? Slipped { get; init; }

    /// <summary>From 1, the newest changes.</summary>
    public int Page { get; init; } = 1;
}

/// <param name="At">Local time of the committee.</param>
/// <param name="Change">
/// As in <c>moved the due date from 3 December 2026 to 10 December 2026: supplier late</c>.
/// </param>
internal sealed record HistoryLine(DateTime At, string By, string Change, bool IsUndone);

/// <param name="Text">For the agenda: by the minute that each came from.</param>
internal sealed record MattersArisingShown(
    string Title, string Text, IReadOnlyList<ActionView> Actions) : RegisterOutcome
{
    public long CommitteeId { get; init; }
    public long MeetingId { get; init; }
    public DateOnly? Date { get; init; }
}

/// <param name="Item">Null for one that has only a title.</param>
internal sealed record CurrentItemSet(string? Item, string? Title) : RegisterOutcome;

/// <summary>The actions that were logged in the chat of a meeting, in the order of its items.</summary>
internal sealed record MeetingSummary(string Committee, IReadOnlyList<ActionView> Actions) : RegisterOutcome
{
    /// <summary>False while the meeting goes on.</summary>
    public bool IsOver { get; init; } = true;
}

/// <param name="PossibleDuplicates">Lines that weren't logged, because they look like an existing action.</param>
internal sealed record ActionsLogged(
    IReadOnlyList<LoggedAction> Logged, IReadOnlyList<PossibleDuplicate> PossibleDuplicates) : RegisterOutcome
{
    /// <summary>Set where the actions come from an edited or deleted message.</summary>
    public string? Message { get; init; }

    /// <summary>The message that logged them, to undo them together; null where that isn't offered.</summary>
    public string? Press { get; init; }

    /// <summary>Where one that was logged may rather belong; null where that isn't asked.</summary>
    public OtherCommittee? MoveTo { get; init; }
}

internal sealed record OtherCommittee(long Id, string Prefix);

/// <param name="OwnerQuestion">Set where the owner was unclear: the action has none until somebody chooses.</param>
/// <param name="DueQuestion">
/// Set where the due date couldn't be used: the action has none until somebody sets it.
/// </param>
internal sealed record LoggedAction(ActionView Action, OwnerQuestion? OwnerQuestion, ParsedDueDate? DueQuestion)
{
    /// <summary>A sentence about the change; null where it was logged.</summary>
    public string? Message { get; init; }
}

/// <param name="Written">The name as somebody wrote it.</param>
internal sealed record OwnerQuestion(ActionReference Reference, string Written, IReadOnlyList<OwnerChoice> Choices);

/// <param name="Id">
/// The person's id; null for one known from attendance lists, who is chosen by <paramref name="Name"/>'s place in the
/// lists.
/// </param>
internal sealed record OwnerChoice(string Id, string Name, string? Office);

/// <param name="PendingId">The id under which the new action waits.</param>
internal sealed record PossibleDuplicate(string PendingId, string NewText, ActionView Existing);

internal sealed record OwnerUnclear(ActionView Action, OwnerQuestion Question) : RegisterOutcome;

internal sealed record DueDateUnclear(ActionView Action, ParsedDueDate Due) : RegisterOutcome;

/// <param name="Reason">A sentence with the reason.</param>
/// <param name="NextStep">Advice on what to do instead; null where <paramref name="Reason"/> is enough.</param>
internal sealed record RegisterRefusal(string Reason, string? NextStep = null) : RegisterOutcome
{
    /// <summary>Actions that may have been meant.</summary>
    public IReadOnlyList<ActionReference> Nearest { get; init; } = [];
}

internal sealed record ActionPage(
    string Title, IReadOnlyList<ActionView> Actions, int Page, int Total, int Overdue,
    ListQuery Query) : RegisterOutcome
{
    public const int Size = 8;

    /// <summary>What has just been done in the list; null for a look.</summary>
    public ListNotice? Notice { get; init; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <param name="Undo">The action whose change can be undone; null where none can.</param>
/// <param name="Press">The press that changed it.</param>
internal sealed record ListNotice(string Text, ActionReference? Undo, string? Press);
