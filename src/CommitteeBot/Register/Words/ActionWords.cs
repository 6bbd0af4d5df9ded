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
            text += $" – overdue by {Plural.Count(action.DaysOverdue, "day")}";
        return action.EarlierDates.Count > 0 ? $"{text} ({Ordinal(action.EarlierDates.Count + 1)} date)" : text;
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
        var meeting = action.MeetingDate is { } date ? $"meeting of {UkDate.Long(date)}" : null;
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
