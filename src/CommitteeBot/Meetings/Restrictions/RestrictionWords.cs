using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Restrictions;

/// <summary>The texts about restricted items.</summary>
internal static class RestrictionWords
{
    public const string Example = "For example: restrict item 7 under paragraph 3 because of the tender prices.";
    public const string NoGround =
        "That doesn't name a ground for keeping the item private: a paragraph (1 to 7) of Schedule 12A, a section of "
            + "the Freedom of Information Act, or “confidential”. "
        + Example + " Nothing was changed.";
    public const string PublicInterest = "The law requires the public interest to be weighed: add a reason for keeping "
        + "it private. " + Example + " Nothing was changed.";
    public const string NoDate = "I couldn't read that date, so nothing was changed. For example: review item 7 of 8 "
        + "October on 1 March 2027.";
    public const string None = "Nothing is restricted.";
    public const string Back = "‹ Back";
    public const string KeptFromYou = "(not shown to you)";

    public static string NoItem(string item) =>
        $"I can't find an item {item} in the minutes of that meeting that you can restrict or open, so nothing was "
            + $"changed. Name the meeting, for example “item {item} of 8 October”.";

    public static string Restricted(string item, string audience, string ground) =>
        $"{item} is now restricted to {audience}, with its decisions, papers and actions ({ground}).";

    public static string OpenToAll(string item) =>
        $"{item} is public: anyone may read its minutes, so it can't be kept from one person. {Example}";

    public static string KeptFrom(string item, string name) => $"{item} is no longer shown to {name}.";

    public static string ShownTo(string item, string name) =>
        $"{item} is shown to {name} again, as far as their role allows.";

    public static string NothingToReview(string item) => $"{item} is public, so there's nothing to review.";

    public static string ReviewSet(string item, DateOnly day) =>
        $"The restriction of {item} is due for review on {UkDate.Long(day)}. It stays until an officer lifts it.";

    public static string AlreadyOpen(string item) => $"{item} is already public.";

    public static string Opened(string item) => $"{item} is now public, with its decisions, papers and actions.";

    public static string Title(string committee) => $"{committee}: restricted items";

    public static string DueForReview(int count) =>
        $"{count} due for review. They stay restricted until an officer lifts them.";

    public static string Summary(string committee, int count, int due) =>
        $"{committee}: {count} restricted items, {due} due for review.";
}
