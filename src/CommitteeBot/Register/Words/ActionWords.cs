using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register.Words;

/// <summary>An action and its parts in words, for cards, files and the console.</summary>
internal static class ActionWords
{
    public static string Due(ActionView action)
    {
        if (action.Due is not { } due)
            return action.DueText is { } words ? $"{words} (date not known yet)" : DueDateWords.NoDate;
        var text = UkDate.Short(due);
        if (action.DaysOverdue > 0)
            text += $" – {ActionInBrief.Late(action.DaysOverdue)}";
        return action.EarlierDates.Count > 0 ? $"{text} ({Ordinal(action.EarlierDates.Count + 1)} date)" : text;
    }

    /// <summary>Reference, owner and date: the small line of a row.</summary>
    public static string Meta(ActionView action) =>
        ActionInBrief.Meta(action.Reference, Owner(action), action.Due, action.DueText, action.Today)
            + (action.State == ActionState.InProgress ? " · in progress" : "");

    /// <summary>Owner and date, the date in bold; escaped.</summary>
    public static string OwnerAndDueMarked(ActionView action)
    {
        var due = ActionInBrief.Due(action.Due, action.DueText, action.Today);
        const string Word = "due ";
        return (Owner(action) is { } owner ? $"{CardText.Escape(owner)} · " : "")
            + (due.StartsWith(Word, StringComparison.Ordinal)
                ? $"{Word}**{CardText.Escape(due[Word.Length..])}**"
                : due)
            + (action.State == ActionState.InProgress ? " · in progress" : "");
    }

    /// <summary>Null where the badge beside it says that there is none: it has room for one thing.</summary>
    private static string? Owner(ActionView action) =>
        action.Owner ?? (action.DaysOverdue > 0 ? OwnerReplies.NoOwner : null);

    /// <summary>
    /// Where it came from, how often its date was changed, and who may see it; empty for none of these.
    /// </summary>
    public static string Details(ActionView action) => string.Join(" · ", new[]
    {
        Source(action) is { } source ? $"from {source}" : null,
        ActionInBrief.DateChanges(action.EarlierDates.Count),
        action.IsRestricted ? CardLabels.Restricted : null,
    }.OfType<string>());

    /// <summary>What was done, with the reference and the committee.</summary>
    public static string Said(ActionView action, string sentence, bool isChange)
    {
        var said = $"{(isChange ? "✓ " : "")}{sentence.TrimEnd('.')}";
        return said.Contains(action.Reference.ToString(), StringComparison.Ordinal)
            ? $"{said} · {action.Committee}"
            : $"{said} · {action.Reference} · {action.Committee}";
    }

    public static string State(ActionView action)
    {
        var name = ActionLifecycle.StateName(action.State);
        return action.SupersededBy is { } by ? $"{name} by {by}" : name;
    }

    /// <summary>The meeting and item that it came from; null for one logged outside a meeting.</summary>
    public static string? Source(ActionView action)
    {
        var item = action.Item is null
            ? action.ItemTitle
            : $"item {action.Item}" + (action.ItemTitle is { } title ? $" {title}" : "");
        var meeting = action.MeetingDate is { } date ? $"the meeting of {UkDate.Near(date, action.Today)}" : null;
        return meeting is null ? item : item is null ? meeting : $"{meeting}, {item}";
    }

    /// <summary>Owner, due date and state in one line.</summary>
    public static string Short(ActionView action) => string.Join(" · ", new[]
    {
        action.Owner ?? OwnerReplies.NoOwner,
        Due(action),
        action.State == ActionState.Open ? null : State(action),
    }.OfType<string>());

    public static string Line(ActionView action) =>
        $"{action.Reference} ({action.Committee}): {action.Text} – {Short(action)}.";

    private static string Ordinal(int number) => number switch
    {
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        _ => $"{number}th",
    };
}
