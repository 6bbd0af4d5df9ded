using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Files;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register.LogImport;

/// <summary>A row of somebody's action log.</summary>
internal sealed partial record LogRow(int Line, string Text)
{
    public string? Reference { get; private init; }
    public string? Committee { get; private init; }
    public string? Owner { get; private init; }
    public DateOnly? Due { get; private init; }

    /// <summary>Words instead of a date, as in <c>next meeting</c>.</summary>
    public string? DueText { get; private init; }

    public ActionState State { get; private init; } = ActionState.Open;
    public DateOnly? Meeting { get; private init; }
    public string? Item { get; private init; }
    public string? ItemTitle { get; private init; }
    public DateOnly? Ended { get; private init; }
    public bool IsRestricted { get; private init; }

    private const int MaxShort = 200;

    private static readonly (ActionState State, string[] Words)[] States =
    [
        (ActionState.Open, ["", "open", "outstanding", "overdue", "new", "not started", "to do", "live", "active",
            "red"]),
        (ActionState.Proposed, ["proposed"]),
        (ActionState.InProgress, ["in progress", "ongoing", "on going", "started", "underway", "under way", "amber"]),
        (ActionState.Done, ["done", "complete", "completed", "finished", "delivered", "actioned", "green"]),
        (ActionState.Closed, ["closed", "discharged", "archived"]),
        (ActionState.Withdrawn, ["withdrawn", "cancelled", "canceled", "dropped", "no longer required"]),
        (ActionState.Superseded, ["superseded", "replaced"]),
    ];

    /// <param name="problems">One for each reason why the row can't be used; otherwise empty.</param>
    public static LogRow? Read(
        CsvRecord record, IReadOnlyDictionary<LogField, int> columns, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        var text = Value(LogField.Text);
        if (text is null)
            found.Add(ActionImportWords.NoText);
        else if (text.Length > LogAction.MaxTextLength)
            found.Add(ActionImportWords.TextTooLong(text.Length, LogAction.MaxTextLength));
        foreach (var field in new[] { LogField.Owner, LogField.Item, LogField.ItemTitle, LogField.Reference })
        {
            if (Value(field)?.Length > MaxShort)
                found.Add(ActionImportWords.FieldTooLong(NameOf(field), MaxShort));
        }

        var status = Value(LogField.Status) ?? "";
        var states = States.Where(s => s.Words.Contains(Spaces().Replace(status.ToLowerInvariant(), " ")))
            .Select(s => s.State).ToList();
        if (states.Count == 0)
            found.Add(ActionImportWords.UnknownStatus(status));

        var due = Value(LogField.Due);
        var dueDate = ParseDate(due);
        if (due is not null && dueDate is null && Figures().IsMatch(due))
            found.Add(ActionImportWords.NoSuchDueDate(due));
        var meeting = Date(LogField.Meeting, "meeting date");
        var ended = Date(LogField.Ended, "end date");
        problems = found;
        return found.Count > 0 ? null : new LogRow(record.Line, text!)
        {
            Reference = Value(LogField.Reference),
            Committee = Value(LogField.Committee),
            Owner = Value(LogField.Owner),
            Due = dueDate,
            DueText = dueDate is null ? due : null,
            State = states[0],
            Meeting = meeting,
            Item = Value(LogField.Item),
            ItemTitle = Value(LogField.ItemTitle),
            Ended = ended,
            IsRestricted = Value(LogField.Restricted) is { } word
                && !word.StartsWith("n", StringComparison.OrdinalIgnoreCase),
        };

        string? Value(LogField field) =>
            columns.TryGetValue(field, out var place) && place < record.Fields.Count
                && TextCleaner.Clean(record.Fields[place]) is { Length: > 0 } value
                ? value
                : null;

        DateOnly? Date(LogField field, string name)
        {
            var day = ParseDate(Value(field));
            if (day is null && Value(field) is { } written)
                found.Add(ActionImportWords.NotADate(name, written));
            return day;
        }
    }

    private static string NameOf(LogField field) =>
        field == LogField.ItemTitle ? "item title" : field.ToString().ToLowerInvariant();

    /// <summary>The only date in the words; null for words that say more than a date.</summary>
    private static DateOnly? ParseDate(string? words)
    {
        if (words is null)
            return null;
        if (DateOnly.TryParseExact(words, ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day))
            return day;
        return PrintedDate.FindAll(words).Take(2).ToList() is [var only] ? only.Date : null;
    }

    /// <summary>A date in figures only: if it isn't one, somebody mistyped it.</summary>
    [GeneratedRegex(@"^[\d\s./-]*\d[\d\s./-]*$")]
    private static partial Regex Figures();

    [GeneratedRegex(@"[\s-]+")]
    private static partial Regex Spaces();
}
