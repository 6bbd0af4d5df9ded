using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>The texts of agendas and standing items.</summary>
internal static class AgendaWords
{
    public const string Agenda = "the agenda";
    public const string Title = "Agenda";
    public const string StandingItems = "Standing items";
    public const string Over = "That meeting is over or cancelled, so its agenda can't be changed.";
    public const string OthersRead = "Other people can read this chat, so no private item was added.";
    public const string UseOwnChat = "Ask me in a one-to-one chat.";
    public const string Reset = "The agenda is back to the standing items and what the minutes put down for it.";
    public const string SeeAgenda = "Type “agenda” to see the numbers.";
    public const string ItemGone = "That item is no longer on the agenda.";
    public const string NoTitle = "The item has no title, so nothing was changed.";
    public const string RemoveOneFirst = "Remove one first: “agenda remove 5”.";
    public const string Added = "I've added the item to the agenda.";
    public const string StandingShown = "These are on every agenda.";
    public const string StandingChanged = "From now on these are on every agenda.";
    public const string StandingIsOpen = "Standing items are always public. To make an item of one meeting private, "
        + "type “agenda private 5 paragraph 3”.";
    public const string NoSuchStanding = "There's no standing item with that number, so nothing was changed.";
    public const string SeeStanding = "Type “standing items” to see the numbers.";
    public const string PrivateHidden = "Private items aren't shown here.";
    public const string Empty = "There's nothing on it yet.";
    public const string PrivatePart = "Items from which the press and public may be excluded";
    public const string AsText = "As text";
    public const string CopyFromHere = "Copy it from here";
    public const string LongerThanCard = "The agenda is too long for a card: show it as text.";
    public const string Item = "Item";
    public const string Ground = "Ground, if it's private";
    public const string AddItem = "Add an item";
    public const string AddButton = "Add to the agenda";
    public const string RemoveItem = "Remove an item";
    public const string RemoveChoice = "Item to remove";
    public const string RemoveButton = "Remove it";
    public const string StandingHelp =
        "Officers can type: standing items add Public questions · standing items remove 3 · standing items move 3 to 1";
    public const string NoActions = "No actions are open from the last meeting or due by this one.";

    /// <summary><c>9 actions: 5 due by this meeting, 4 others from the meeting of 3 November 2026</c></summary>
    public static string Matters(int count, int due, int others, DateOnly? last)
    {
        string?[] parts =
        [
            due > 0 ? $"{due} due by this meeting" : null,
            others > 0 && last is { } date ? $"{others}{(due > 0 ? " others" : "")} from the meeting of {UkDate.Long(date)}" : null,
        ];
        return $"{Plural.Count(count, "action")}: {string.Join(", ", parts.OfType<string>())}";
    }


    public static string NoneYet(string committee) =>
        $"The {committee} has no meeting planned, so there's no agenda yet.";

    public static string NoItem(int number) => $"The agenda has no item {number}, so nothing was changed.";

    public static string TooLong(string what, int max) =>
        $"{what} can have at most {max} characters, so nothing was changed.";

    public static string Full(int max) => $"An agenda can have at most {max} items.";

    public static string Moved(int from, int to) => $"Item {from} is now item {to}.";

    public static string Renamed(int number) => $"I've renamed item {number}.";

    public static string Restricted(int number, bool isPrivate) => isPrivate
        ? $"Item {number} is now private and moved to that part." : $"Item {number} is now public.";

    public static string Removed(string title) => $"“{title}” is no longer on the agenda.";

    public static string StandingLimit(int items, int letters) =>
        $"There can be at most {items} standing items, each with a title of at most {letters} characters. Nothing was "
            + $"changed.";
}
