using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Register.Words;

/// <summary>Replies to <c>undo</c>.</summary>
internal static class UndoWords
{
    public static RegisterRefusal Nothing { get; } = new(
        "You haven't changed anything in the last ten minutes, so there's nothing to undo.",
        "To put right an earlier change, use “reopen”, “assign”, “due” or “edit”.");

    public static RegisterRefusal WholeMinutes { get; } =
        new(
            "That moved a whole set of minutes, so “undo” can't reverse it.",
            "Use the review card to choose the right committee.");

    public static RegisterRefusal NoLongerVisible { get; } =
        new("You no longer have access to the action you changed, so nothing was undone.");

    public static RegisterRefusal ChangedSince(ActionReference reference, string by) =>
        new(
            $"{by} has changed {reference} since then, so nothing was undone.",
            $"Type “history {reference}” to see what happened.");

    public static string Undone(ActionReference reference, bool wasLogged) =>
        wasLogged ? $"Undone: {reference} is withdrawn." : $"Undone: {reference} is back as it was.";

    public static string MovedBack(ActionReference withdrawn, ActionReference open) =>
        $"Undone: {withdrawn} is withdrawn, and {open} is open again.";

    public static string Undone(int count, bool wasLogged) =>
        wasLogged
            ? $"Undone: {Plural.Count(count, "action")} withdrawn."
            : $"Undone: {Plural.Count(count, "action")} back as they were.";
}
