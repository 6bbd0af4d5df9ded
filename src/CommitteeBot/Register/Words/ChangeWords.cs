using CommitteeBot.Committees;

namespace CommitteeBot.Register.Words;

/// <summary>Replies to a change of an action's state, text, item or note.</summary>
internal static class ChangeWords
{
    public const string EmptyText = "Say what needs to be done.";

    public static string StateChanged(ActionCommand command, ActionReference reference) => command switch
    {
        ActionCommand.Accept => $"{reference} is accepted and now open.",
        ActionCommand.Start => $"{reference} is now in progress.",
        ActionCommand.Complete => $"{reference} is marked as done.",
        ActionCommand.Close => $"{reference} is closed.",
        ActionCommand.Reopen => $"{reference} is open again.",
        ActionCommand.Withdraw => $"{reference} is withdrawn.",
        _ => Updated(reference),
    };

    public static string Updated(ActionReference reference) => $"{reference} is updated.";

    public static string Unchanged(ActionReference reference) => $"{reference} is unchanged.";

    public static string NoteAdded(ActionReference reference) => $"Note added to {reference}.";

    public static RegisterRefusal EmptyNote(ActionReference reference) =>
        new("Nothing was added: the note is empty.", $"For example: “note {reference} waiting for the supplier”.");

    public static RegisterRefusal NoText(ActionReference reference) =>
        new(RefusalWords.NotChanged(reference, EmptyText));

    public static string ItemTooLong(int max) => $"An item number can have up to {max} characters.";

    public static RegisterRefusal NotAnItem(ActionReference reference, string item) =>
        new(
            RefusalWords.NotChanged(reference, $"“{item}…” isn't an item number."),
            $"For example: “item {reference} 5”.");

    public static string ItemSet(ActionReference reference, string? item) =>
        item is null ? $"{reference} is no longer under an agenda item." : $"{reference} is now under item {item}.";

    public static string ItemAlreadySet(ActionReference reference) => $"{reference} is already under that item.";

    public static RegisterRefusal NoReplacement(ActionReference reference) => new(
        RefusalWords.NotChanged(reference, "Which action replaces it?"),
        $"For example: “supersede {reference} by {reference with { Number = reference.Number + 1 }}”.");

    public static RegisterRefusal ReplacesItself(ActionReference reference) =>
        new($"{reference} can't replace itself.");

    public static RegisterRefusal OtherCommittee(ActionReference reference, ActionReference by) =>
        new(RefusalWords.NotChanged(reference, $"{by} belongs to another committee."));

    public static RegisterRefusal ReplacementEnded(ActionReference reference, ActionReference by, ActionState state) =>
        new($"{by} is {ActionLifecycle.StateName(state)}, so it can't replace {reference}.");

    public static string Superseded(ActionReference reference, ActionReference by) =>
        $"{reference} is superseded by {by}.";

    public static string SupersededNote(ActionReference by) => $"by {by}";
}
