using CommitteeBot.Committees;

namespace CommitteeBot.Import;

/// <summary>
/// The verbs of the review card. With all of them comes <c>meeting</c>, the id of the meeting, and with those that keep
/// their place <c>page</c>; <c>action</c> is a reference such as <c>COM-12</c>.
/// </summary>
internal static class ReviewVerbs
{
    public const string Show = "review/show";

    /// <summary>Accepts what is ticked; the inputs are <see cref="TickInput"/>, <see cref="OwnerInput"/> and
    /// <see cref="DueInput"/>.</summary>
    public const string AcceptTicked = "review/accept-ticked";

    /// <summary>These name what they would do, and the next two do it to <c>actions</c>.</summary>
    public const string AskAcceptAll = "review/ask-accept-all";
    public const string AskReject = "review/ask-reject";
    public const string AcceptNamed = "review/accept-named";
    public const string RejectNamed = "review/reject-named";

    /// <summary><c>press</c> is what is undone.</summary>
    public const string Undo = "review/undo";
    public const string CorrectForm = "review/correct-form";
    public const string RestrictionForm = "review/restriction-form";
    public const string Accept = "review/accept";
    public const string AcceptAll = "review/accept-all";
    public const string Reject = "review/reject";

    /// <summary>The input is <see cref="OwnerInput"/>.</summary>
    public const string Owner = "review/owner";

    /// <summary>The inputs are <c>committee</c> (an id) and <c>date</c>.</summary>
    public const string Correct = "review/correct";

    public const string OpenDocument = "review/open-document";
    public const string CloseDocument = "review/close-document";

    /// <summary>The input is <see cref="RestrictionForm.ItemInput"/>.</summary>
    public const string OpenItem = "review/open-item";
    public const string CloseItem = "review/close-item";

    /// <summary>The actions of the card, and those of them that it was drawn with as ticked.</summary>
    public const string ShownKey = "shown";
    public const string TickedKey = "ticked";

    /// <summary>The ids of inputs must differ within a card.</summary>
    public static string OwnerInput(ActionReference action) => $"owner-{action}";

    public static string DueInput(ActionReference action) => $"due-{action}";

    public static string TickInput(ActionReference action) => Archive.ArchiveInputs.Tick(action);
}
