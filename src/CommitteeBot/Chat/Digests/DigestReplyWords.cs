using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Chat.Digests;

/// <summary>Sentences for what officers and owners do with digests in chat.</summary>
internal static class DigestReplyWords
{
    public const string AskInOwnChat = "Who gets which message is for officers only. Ask me in a one-to-one chat.";
    public const string MembersOnly =
        "The actions and the digest are for the committee's members and officers. Ask me about the minutes, or type "
            + "**next meeting**.";

    public const string LookFirst = "Check what is done, then close it below.";
    public const string NothingToClose = "Nothing was waiting to be closed, so nothing was changed.";

    public static string Closed(int count) => count == 1 ? "✓ 1 action closed" : $"✓ {count} actions closed";

    public static string Done(ActionReference action) => $"✓ {action} done";

    public static string Resent(int count) => count switch
    {
        0 => "Nothing was in doubt, so I sent nothing again.",
        1 => "I'm sending it again.",
        _ => $"I'm sending {count} again.",
    };

    /// <summary>Noted in the action's history.</summary>
    public static string DateWish(DateOnly day, string? reason) =>
        $"asks for {UkDate.Long(day)} as the new date{(string.IsNullOrWhiteSpace(reason) ? "" : $": {reason.Trim()}")}";

    public static string DateRequested(ActionReference action, DateOnly day) =>
        $"I've passed on your request to move {action} to {UkDate.Long(day)}. The chair or an officer can move the "
            + "date.";

    public static string DateNotUsable(ActionReference action) =>
        $"{action} was not changed. Choose a date that is still to come.";

    public static string NotChanged(ActionReference action) => $"{action} was not changed.";
}
