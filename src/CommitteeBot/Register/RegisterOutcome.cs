using CommitteeBot.Committees;
using CommitteeBot.Committees.Dates;

namespace CommitteeBot.Register;

/// <summary>What came of a command; <see cref="OutcomeCard"/> has a card for each.</summary>
internal abstract record RegisterOutcome
{
    private protected RegisterOutcome()
    {
    }
}

/// <param name="Said">What happened, in a sentence.</param>
internal sealed record ActionChanged(ActionView Action, string Said) : RegisterOutcome;

/// <summary>Several actions changed by one command.</summary>
internal sealed record ActionsChanged(IReadOnlyList<ActionView> Actions, string Said) : RegisterOutcome;

/// <summary>The action as it stands; nothing was changed.</summary>
internal sealed record ActionShown(ActionView Action, string? Said = null) : RegisterOutcome;

/// <param name="Said">What happened to it last, and by whom.</param>
/// <param name="CanUndo">True where the person who looks did it, and it can still be taken back.</param>
internal sealed record ActionRefreshed(ActionView Action, string? Said, bool CanUndo) : RegisterOutcome;

/// <summary>In place of an action that the person who looks may not see.</summary>
internal sealed record ActionHidden : RegisterOutcome;

/// <param name="Lines">Oldest first.</param>
internal sealed record HistoryShown(ActionView Action, IReadOnlyList<HistoryLine> Lines) : RegisterOutcome;

/// <param name="At">Local time of the committee.</param>
/// <param name="What">As in <c>moved the due date from 3 December 2026 to 10 December 2026: supplier late</c>.</param>
internal sealed record HistoryLine(DateTime At, string By, string What, bool IsTakenBack);

/// <param name="Text">For the agenda: by the minute that each came from.</param>
internal sealed record MattersArisingShown(string Title, string Text, IReadOnlyList<ActionView> Actions) : RegisterOutcome
{
    public long MeetingId { get; init; }
    public DateOnly? Date { get; init; }
}

internal sealed record ItemReached(string Item, string? Title) : RegisterOutcome;

/// <summary>What was logged in the chat of a meeting.</summary>
internal sealed record MeetingSummed(string Committee, IReadOnlyList<ActionView> Actions) : RegisterOutcome;

/// <param name="Doubles">Lines that were not logged yet, because they look like an action that is there.</param>
internal sealed record ActionsLogged(IReadOnlyList<LoggedAction> Logged, IReadOnlyList<LooksLogged> Doubles) : RegisterOutcome
{
    /// <summary>What happened to the message, where they were logged or changed by an edit of it.</summary>
    public string? Said { get; init; }
}

/// <param name="OwnerQuestion">Set where the owner was unclear: the action stands without one until somebody chooses.</param>
/// <param name="DueQuestion">Set where the day was not taken: the action stands without one until somebody gives it.</param>
internal sealed record LoggedAction(ActionView Action, OwnerQuestion? OwnerQuestion, DueReading? DueQuestion)
{
    /// <summary>What happened to it; null where it was logged.</summary>
    public string? Said { get; init; }
}

/// <param name="Written">The name as somebody wrote it.</param>
internal sealed record OwnerQuestion(ActionReference Reference, string Written, IReadOnlyList<OwnerChoice> Choices);

/// <param name="Id">The person's id; null for one known from attendance lists, who is chosen by <paramref name="Name"/>'s place in the lists.</param>
internal sealed record OwnerChoice(string Id, string Name, string? Office);

/// <param name="PendingId">Under which the new one waits.</param>
internal sealed record LooksLogged(string PendingId, string NewText, ActionView Existing);

internal sealed record OwnerUnclear(ActionView Action, OwnerQuestion Question) : RegisterOutcome;

internal sealed record DueQuestioned(ActionView Action, DueReading Due) : RegisterOutcome;

/// <param name="Why">A sentence that says why not.</param>
/// <param name="Next">What to do instead; null where <paramref name="Why"/> says it.</param>
internal sealed record Refused(string Why, string? Next = null) : RegisterOutcome
{
    /// <summary>Actions that may have been meant.</summary>
    public IReadOnlyList<ActionReference> Nearest { get; init; } = [];
}

internal sealed record ActionPage(string Title, IReadOnlyList<ActionView> Actions, int Page, int Total, int Overdue, ListQuery Query) : RegisterOutcome
{
    public const int Size = 8;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
