using CommitteeBot.Committees;
using CommitteeBot.Language;

namespace CommitteeBot.Register.Words;

/// <summary>
/// Replies while an action is being logged: what was logged, what is missing, what looks like a duplicate.
/// </summary>
internal static class LogWords
{
    public const string Example = "action Clerk to circulate the report by Friday";
    public const string AlreadyAnswered = "Someone has already answered that.";
    public const string NotLoggedYet = "Nothing has been logged yet.";
    public const string AlreadyLogged = "The actions in this message have already been logged.";
    public const string LogAsNew = "Log as new";
    public const string MissingOwner = "an owner";
    public const string MissingDueDate = "a due date";

    public static RegisterRefusal Empty { get; } =
        new("Nothing was logged: the action is empty.", $"Say who will do what by when, for example “{Example}”.");

    public static RegisterRefusal TooMany(int count, int max) =>
        new(
            $"Nothing was logged: that's {count} actions, and one message can have up to {max}.",
            "Please send them in smaller batches.");

    public static RegisterRefusal TooLong(int max, int length) => new(
        $"Nothing was logged: an action can have up to {max:N0} characters and this one has {length:N0}.",
        "Please shorten it; you can add the rest as a note.");

    public static string Logged(ActionReference reference, IReadOnlyList<string> missing) =>
        missing.Count == 0 ? $"Logged {reference}." : $"Logged {reference}. It still needs {WordList.And(missing)}.";

    public static string MoveTo(string prefix) => $"Move to {prefix}";

    public static string Moved(ActionReference now, ActionReference before) =>
        $"Logged {now}. It was {before}, which is withdrawn.";

    public static RegisterRefusal NotMoved(ActionReference reference) => new(
        $"{reference} was not moved.",
        $"An action can be moved by whoever has just logged it. Later, withdraw {reference} and log it in the other committee.");

    public static string LoggedCount(int count) => $"Logged {Plural.Count(count, "action")}";

    public static string LooksLike(ActionReference reference) =>
        $"This looks like {reference}. Is it the same action, or a new one?";

    public static string SameAs(ActionReference reference) => $"Same as {reference}";

    public static string NothingNew(ActionReference reference) =>
        $"Nothing new was logged: it's the same as {reference}.";

    public static string YouWrote(string text) => $"You wrote: {text}";

    public static string MoreInMessage(int count) =>
        $"This message has {Plural.Count(count, "action")} still to log. "
            + "This is the first; open the form again for the next one.";
}
