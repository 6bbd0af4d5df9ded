using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Names;

/// <summary>The texts about committees that are renamed or merged.</summary>
internal static class CommitteeChangeWords
{
    public const string WhoSees =
        "Everybody on either roster will see the open minutes and the actions of both. Private items stay with those "
            + "who can see them now.";
    public const string PersonalOnly = "That is for a committee's officers, in a one-to-one chat with me.";
    public const string LeftApart = "Nothing was changed. They remain separate committees.";
    public const string NoSuchChange = "There's no change of yours to undo here, so nothing was changed.";
    public const string NothingToUndo = "This committee has not been renamed or merged, so nothing was changed.";
    public const string AlreadyUndone = "That has already been undone.";
    public const string NotSamples =
        "A committee that came with the program to try it out can't be merged with one of yours, so nothing was "
            + "changed.";
    public const string OtherTenant = "They belong to different tenants, so nothing was changed.";
    public const string Taken = "That name is taken, so nothing was changed. Choose another one.";
    public const string TooShort = "That is too short for the name of a committee, so nothing was changed.";
    public const string Markup =
        "A name can have letters, digits and ordinary punctuation only, so nothing was changed. Type it again without "
            + "the special characters.";

    public static string TooLong(int length) =>
        $"That has {length:N0} characters, and a name can have {CommitteeNameRules.MaxLength} at most. Nothing was "
            + "changed.";

    public static string Unknown(string words) =>
        $"You don't belong to a committee called “{Short(words)}”, so nothing was changed.";

    public static string Nearest(IEnumerable<string> names) => $"Did you mean {string.Join(" or ", names)}?";

    public static string OfficersOnly(string committee) =>
        $"Only officers of the {committee} can rename it, so nothing was changed.";

    public static string OfficersOfBothOnly(string from, string into) =>
        $"Only somebody who is an officer of both the {from} and the {into} can merge them, so nothing was changed.";

    public static string SameCommittee(string name) =>
        $"Both names mean the {name}, so there's nothing to merge.";

    public static string AlreadyMerged(string name) => $"That is part of the {name} already.";

    public static string AlreadyCalled(string name) => $"It's called {name} already.";

    public static string TakenBy(string name) => $"There's already a committee called {name}, so nothing was changed.";

    public static string MergeInstead(string from, string into) =>
        $"If they are one committee, type: merge {from} into {into}";

    public static string Question(string from, string into) => $"Merge {from} into {into}?";

    public static string Moves(int meetings, int actions, int members) =>
        $"{Count(meetings, "meeting")}, {Count(actions, "action")}, {Count(members, "member")} "
            + $"{(meetings + actions + members == 1 ? "moves" : "move")}.";

    public static string KeepReferences(ActionReference example) =>
        $"Actions keep their references, such as {example}.";

    public static string SameDays(IReadOnlyList<DateOnly> days)
    {
        var more = days.Count > 3 ? $" and {days.Count - 3} more days" : "";
        return $"Both have a meeting on {string.Join(", ", days.Take(3).Select(UkDate.Long))}{more}. Both meetings are "
            + "kept; cancel one if they're the same meeting.";
    }

    public static string OneFeed(string from, string into) =>
        $"The published calendar of the {from} is no longer read; that of the {into} is.";

    public static string Settings(string into) => $"Settings and roles held there stay those of the {into}.";

    public static string Merged(string from, string into, string moved) =>
        $"The {from} is now part of the {into}. {moved.Replace("moves.", "moved.", StringComparison.Ordinal)
            .Replace("move.", "moved.", StringComparison.Ordinal)}";

    public static string FilesFollow(string from, string into) =>
        $"Minutes headed {from} will be filed under the {into}.";

    public static string Renamed(string from, string to) => $"The {from} is now called {to}.";

    public static string ReferencesStay(string prefix) => $"Actions keep their references ({prefix}-1 and so on).";

    public static string RenameUndone(string name) => $"Undone. It's called {name} again.";

    public static string MergeUndone(string from, string into) =>
        $"Undone. The {from} and the {into} are two committees again, each with what it had.";

    public static string LaterChange(string from, string to) =>
        $"That can't be taken back before the later change is: {from} became {to}. Nothing was changed.";

    public static string InTheWay(IReadOnlyList<ActionReference> actions)
    {
        var more = actions.Count > 5 ? $" and {actions.Count - 5} more" : "";
        return $"That can't be taken back any more, because of what came since: "
            + $"{string.Join(", ", actions.Take(5))}{more} belong to a meeting of the other committee. Nothing was "
            + "changed.";
    }

    public static string Short(string words) => CardText.Truncate(words, 60);

    private static string Count(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}
