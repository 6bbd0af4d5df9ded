using CommitteeBot.Language;

namespace CommitteeBot.Meetings.Following;

/// <summary>What officers are told about the group that their roster follows.</summary>
internal static class FollowingWords
{
    public const string AccountOccasion = "an account of the committee's group";
    public const string NewsOccasion = "what the committee follows in Microsoft 365";
    public const string NoSuchQuestion = "I know of no such question. Nothing was changed.";
    public const string AlreadySettled = "That was settled already. Type “roster” to see who is on it.";
    public const string IsNew = "Somebody else";
    public const string UntilThen = "Until you say so, the account sees nothing of the committee.";

    public const string HasAccount =
        "That person has an account already, or is no longer on the roster, so nothing was changed.";

    public static string WhoAre(int count) => count == 1
        ? "Whose account is this?"
        : $"Whose accounts are these {count}?";

    public static string WhoIs(string name) =>
        $"{name} is in the committee's group in Microsoft 365, and may be somebody on the roster.";

    public static string IsThis(string name) => $"It's {name}";

    public static string MoreFollow(int count) => $"{Plural.Count(count, "more", "more")} after these.";

    public static string AgendaTakenOut(string meeting, string committee) =>
        $"Somebody has taken the agenda out of the event of the {committee} on {meeting}, or one of the two lines that it "
            + "stands between. I leave that event alone from now on; if it was a mistake, put the agenda in yourself.";

    public static string AgendaNotTakenOut(string meeting, string committee) =>
        $"Something on the agenda of the {committee} on {meeting} was made private, and I could not write that into the "
            + "calendar: it may still stand in the event. Please look at the event and take it out yourself. I try again each "
            + "hour for a week.";

    public static string CallsShut(string committee) =>
        $"I can't read what was said in the calls of the {committee}: the permission is missing, or no policy lets me "
            + "into the meetings of whoever calls them. Please tell the administrator of the bot, who finds both in "
            + "the guide under “Microsoft 365”.";

    public static string Settled(string name, string committee) =>
        $"The account belongs to {name} now, who is on the roster of the {committee}.";

    public static string HaveLeft(IReadOnlyList<string> names, string committee) => names.Count == 1
        ? $"{names[0]} is no longer in the group of the {committee} in Microsoft 365, and so off the roster from today. "
            + $"Their actions stay as they are: type “actions for {names[0]}” to see the open ones."
        : $"{string.Join(", ", names.Take(10))}{(names.Count > 10 ? $" and {names.Count - 10} more" : "")} are no longer in "
            + $"the group of the {committee} in Microsoft 365, and so off the roster from today. Their actions stay as they are.";
}
