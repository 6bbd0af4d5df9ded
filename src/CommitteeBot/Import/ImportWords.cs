namespace CommitteeBot.Import;

/// <summary>The sentences about private business that an officer reads on the review card.</summary>
internal static class ImportWords
{
    public const string ClosedForOthers =
        "An officer is checking whether these minutes contain private business. Until then only officers can read "
            + "them.";
    public const string OfficersOnly =
        "Only an officer can open or close minutes. Ask your clerk. Nothing was changed.";
    public const string NotInGroup =
        "Others can read this chat, so open or close private business in your own chat with me. Nothing was changed.";
    public const string DocumentOpened = "The minutes are open now, except for the items that are marked as private.";
    public const string DocumentClosed = "The minutes are closed now: only officers can read them.";
    public const string DocumentIsOpen = "These minutes are open already, so nothing was changed.";
    public const string ItemIsGone =
        "These minutes have no such item any more, so nothing was changed. Press “Back” for the current list.";
    public const string ItemNotChosen = "Choose an item first. Nothing was changed.";

    public static string ClosedInDoubt(string words) =>
        $"Closed to everyone below officer. These words may mean that business was taken in private: {words}. Open the "
            + "minutes if all of them are public, or open the items that are.";

    public static string ClosedByItself(string words) =>
        $"Closed to guests, because the document says that it is private: {words}.";

    public static string ItemOpened(string item) => $"Item {item} is open now, with its decisions, papers and actions.";

    public static string ItemClosed(string item) =>
        $"Item {item} is closed now: members, the chair and officers can read it.";

    public static string MatterInDoubt(string number, IReadOnlyList<string> items) =>
        $"Item {number} was private before, and I can't tell which item it is now. I've closed "
            + $"{(items.Count == 1 ? "item" : "items")} {string.Join(", ", items)} until you say what is open.";
}
