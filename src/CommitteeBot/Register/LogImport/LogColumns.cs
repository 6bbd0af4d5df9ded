namespace CommitteeBot.Register.LogImport;

/// <summary>Recognises the columns of an action log by their headers.</summary>
internal static class LogColumns
{
    private static readonly (LogField Field, string[] Headers)[] Known =
    [
        (LogField.Reference, ["reference", "ref", "ref no", "action ref", "action reference", "action no",
            "action number", "no", "number", "id", "action id"]),
        (LogField.Committee, ["committee", "board", "group"]),
        (LogField.Text, ["action", "actions", "text", "action text", "action required", "action agreed",
            "agreed action", "action point", "description", "task", "details"]),
        (LogField.Owner, ["owner", "action owner", "owners", "lead", "lead officer", "responsible",
            "responsible officer", "assigned to", "who", "by whom", "action by", "for"]),
        (LogField.Due, ["due", "due date", "date due", "deadline", "target", "target date", "by when", "when",
            "completion due", "timescale"]),
        (LogField.Status, ["status", "state", "progress", "rag status"]),
        (LogField.Meeting, ["meeting", "meeting date", "date of meeting", "date", "date raised", "raised",
            "date agreed", "agreed on"]),
        (LogField.Item, ["item", "item no", "item number", "agenda item", "minute", "minute no", "minute number",
            "minute ref"]),
        (LogField.ItemTitle, ["item title", "agenda item title", "subject", "topic", "minute title"]),
        (LogField.Ended, ["ended", "ended on", "closed", "closed on", "date closed", "completed", "completed on",
            "date completed", "completion date"]),
        (LogField.Restricted, ["restricted", "confidential", "exempt", "private"]),
    ];

    /// <summary>The index of each field; of two columns for the same field the first counts.</summary>
    public static IReadOnlyDictionary<LogField, int> Read(IReadOnlyList<string> headers)
    {
        var found = new Dictionary<LogField, int>();
        foreach (var (place, header) in headers.Index())
        {
            var words = Words(header);
            foreach (var (field, _) in Known.Where(k => k.Headers.Contains(words)))
                found.TryAdd(field, place);
        }

        return found;
    }

    /// <summary>The columns with an unknown header: the report names them, and they aren't imported.</summary>
    public static IReadOnlyList<string> Unknown(IReadOnlyList<string> headers) =>
        [.. headers.Where(h => h.Length > 0 && !Known.Any(k => k.Headers.Contains(Words(h))))];

    private static string Words(string header) => string.Join(' ',
        string.Concat(header.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
