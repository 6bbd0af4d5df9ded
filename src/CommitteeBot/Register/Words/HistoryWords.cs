using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Register.Words;

/// <summary>The lines of an action's history, and the notes that the bot itself writes into it.</summary>
internal static class HistoryWords
{
    public const string MessageEdited = "its message was edited and no longer includes it";
    public const string MessageDeleted = "its message was deleted";
    public const string MessageRestored = "its message was restored";

    public static string Title(ActionReference reference) => $"History of {reference}";

    public const string Newer = "‹ Newer changes";

    public static string Earlier(int count) => $"and {Plural.Count(count, "earlier change")}";

    /// <summary>How often its date was put back, how late it is, and why; null where it is in time.</summary>
    /// <param name="daysLate">0 or less for one that is not late.</param>
    public static string? Slipped(int times, string? lastReason, int daysLate)
    {
        if (times == 0 && daysLate <= 0)
            return null;
        string[] said =
        [
            .. ActionSlip.Times(times) is { } often ? new[] { $"Its date was {often}." } : [],
            .. daysLate > 0 ? new[] { $"It is {ActionInBrief.Late(daysLate)}." } : [],
            lastReason is null ? "No reason is recorded." : $"The last reason given: {lastReason.Trim().TrimEnd('.')}.",
        ];
        return string.Join(' ', said);
    }

    public static string Undone(string change) => $"{change} (undone)";

    public static string LastChange(ActionEventRow last) =>
        last.Change == ActionChange.Logged ? $"Logged by {last.By}." : $"{last.By}: {Describe(last)}.";

    public static string Describe(ActionEventRow change)
    {
        var what = change.Change switch
        {
            ActionChange.Logged => "logged it",
            ActionChange.State => $"{State(change.From)} → {State(change.To)}",
            ActionChange.Owner => $"owner: {change.From ?? "nobody"} → {change.To ?? "nobody"}",
            ActionChange.Due => $"due: {Day(change.From)} → {Day(change.To)}",
            ActionChange.Text => $"previous wording: {change.From}",
            ActionChange.Item => $"item: {change.From ?? "none"} → {change.To ?? "none"}",
            ActionChange.Committee => $"committee: {change.From} → {change.To}",
            ActionChange.Undone => $"undid {change.From}",
            _ => "note",
        };
        return string.IsNullOrEmpty(change.Note) ? what : $"{what}: {change.Note}";
    }

    /// <summary>The change that an undo took back, for its own line in the history.</summary>
    public static string Undid(ActionChange change) => change switch
    {
        ActionChange.Logged => "logging it",
        ActionChange.Comment => "a note",
        ActionChange.State => "the change of state",
        ActionChange.Owner => "the change of owner",
        ActionChange.Due => "the change of due date",
        ActionChange.Text => "the change of wording",
        _ => "the change of item",
    };

    private static string State(string? name) =>
        Enum.TryParse<ActionState>(name, out var state) ? ActionLifecycle.StateName(state) : name ?? "none";

    private static string Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? UkDate.Short(date)
            : "no date";
}
