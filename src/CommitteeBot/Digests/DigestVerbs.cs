using System.Globalization;
using System.Text.Json.Nodes;

namespace CommitteeBot.Digests;

/// <summary>
/// The verbs of the buttons on digests. Their data holds ids only.
/// </summary>
internal static class DigestVerbs
{
    /// <summary><c>committee</c>, <c>meeting</c> and <c>page</c>.</summary>
    public const string Page = "digest/page";

    /// <summary>An action opens in the digest's place.</summary>
    public const string Open = "digest/open";

    /// <summary>
    /// Closes what is named in <c>actions</c>; without names, as on cards of before, it shows what there is to close.
    /// </summary>
    public const string CloseDone = "digest/close-done";

    /// <summary><c>press</c> is the press whose closing is undone.</summary>
    public const string UndoClose = "digest/undo-close";

    /// <summary>With <see cref="Confirmed"/> it asks them; without, it names them first.</summary>
    public const string AskOwners = "digest/ask-owners";
    public const string Confirmed = "confirmed";
    public const string Draft = "digest/draft";

    /// <summary>What is open of each item of the agenda.</summary>
    public const string Brief = "digest/brief";

    /// <summary><c>which</c> is one of <see cref="Lists"/>.</summary>
    public const string List = "digest/list";

    /// <summary>
    /// <c>day</c> is that of the card, so that it can be shown again; the action is in <c>action</c>, or chosen in
    /// <see cref="Which"/>.
    /// </summary>
    public const string Own = "digest/own";
    public const string OwnDone = "digest/own-done";
    public const string UndoOwn = "digest/own-undo";
    public const string OwnDue = "digest/own-due";
    public const string OwnNote = "digest/own-note";
    public const string Stop = "digest/stop";

    /// <summary><c>row</c> is the id in the outbox.</summary>
    public const string SendAgain = "digest/send-again";
    public const string Report = "digest/report";

    public const string Which = "which";
    public const string NewDay = "newday";
    public const string Reason = "reason";
    public const string Note = "note";

    /// <summary>What a card needs to lead back to a chair's digest.</summary>
    public static IReadOnlyList<(string Key, JsonNode? Value)> Of(long committee, long? meeting) =>
        [("committee", committee), ("meeting", meeting ?? 0), ("digest", meeting ?? 0)];

    /// <summary>The same for an owner's card.</summary>
    public static IReadOnlyList<(string Key, JsonNode? Value)> OfOwner(long committee, DateOnly? day) =>
    [
        ("committee", committee),
        ("day", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
    ];

    /// <summary>The lists that a digest opens.</summary>
    public static class Lists
    {
        public const string Open = "open";
        public const string Ownerless = "ownerless";
        public const string Undated = "undated";
        public const string Proposed = "proposed";
        public const string OwnerLeft = "left";
        public const string Mine = "mine";
    }
}
