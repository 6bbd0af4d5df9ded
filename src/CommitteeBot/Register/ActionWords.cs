using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <summary>How the cards say things of an action.</summary>
internal static class ActionWords
{
    public static string Due(ActionView action)
    {
        if (action.Due is not { } due)
            return action.DueText is { } words ? $"{words} (no day known yet)" : "no date";
        var text = UkDate.Short(due);
        if (action.DaysOverdue > 0)
            text += $" – overdue by {Count(action.DaysOverdue, "day")}";
        return action.EarlierDates.Count > 0 ? $"{text} ({Nth(action.EarlierDates.Count + 1)} date)" : text;
    }

    public static string State(ActionView action)
    {
        var word = ActionLifecycle.StateName(action.State);
        return action.SupersededBy is { } by ? $"{word} by {by}" : word;
    }

    /// <summary>The meeting and item that it came from; null for one logged outside a meeting.</summary>
    public static string? Source(ActionView action)
    {
        var item = action.Item is null ? null : $"item {action.Item}" + (action.ItemTitle is { } title ? $" {title}" : "");
        var meeting = action.MeetingDate is { } date ? $"meeting of {UkDate.Long(date)}" : null;
        return meeting is null ? item : item is null ? meeting : $"{meeting}, {item}";
    }

    /// <summary>Owner, day and state in a line.</summary>
    public static string Short(ActionView action) =>
        string.Join(" · ", new[] { action.Owner ?? "nobody yet", Due(action), action.State == ActionState.Open ? null : State(action) }.Where(p => p is not null));

    public static string Line(ActionView action) => $"{action.Reference} ({action.Committee}): {action.Text} – {Short(action)}.";

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    public static string Nth(int number) => number switch
    {
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        6 => "sixth",
        _ => $"{number}th",
    };
}
