using CommitteeBot.Committees;

namespace CommitteeBot.Register.Words;

/// <summary>Replies when the message that actions were logged from is edited or deleted.</summary>
internal static class EditedMessageWords
{
    public const string Edited = "The message was edited";
    public const string Deleted = "The message was deleted";

    public static string NoLongerThere(ActionReference reference) =>
        $"{reference} is no longer in the message but stays in the register. To remove it, type “withdraw "
            + $"{reference}”.";

    public static string NotUpdated(ActionReference reference, string why) =>
        $"{reference} wasn't updated from the edited message. {why}";

    public static string Updated(ActionReference reference) => $"{reference} is updated to match the edited message.";

    public static string StaysAfterDeletion(
        ActionReference reference, ActionState state) => ActionLifecycle.IsActive(state)
        ? $"The message was deleted, but {reference} stays in the register. To remove it, type “withdraw {reference}”."
        : $"The message was deleted, but {reference} stays in the register as {ActionLifecycle.StateName(state)}.";
}
