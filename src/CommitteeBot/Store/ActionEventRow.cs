namespace CommitteeBot.Store;

/// <summary>
/// One change of an action: who, when, what from, what to, through which message. Rows are added and never changed.
/// </summary>
internal sealed class ActionEventRow
{
    public long Id { get; set; }
    public long ActionId { get; set; }
    public ActionRow? Action { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public long? ByPersonId { get; set; }
    public ActionChange Change { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Note { get; set; }

    /// <summary>
    /// The action's changeable values before this, in JSON: what an undo brings back. Null for a comment and for an
    /// undo.
    /// </summary>
    public string? Before { get; set; }

    /// <summary>The change that this one takes back.</summary>
    public long? UndoesEventId { get; set; }

    /// <summary>The activity that caused it; null for an import on the console.</summary>
    public string? ActivityId { get; set; }
}

internal enum ActionChange
{
    Logged,
    State,
    Owner,
    Due,
    Text,
    Item,
    Comment,
    Committee,
    Undone,
}
