using CommitteeBot.Committees;

namespace CommitteeBot.Import;

/// <summary>
/// The verbs of the review card. With all of them comes <c>meeting</c>, the id of the meeting, and with those that keep
/// their place <c>page</c>; <c>action</c> is a reference such as <c>COM-12</c>.
/// </summary>
internal static class ReviewVerbs
{
    public const string Show = "review/show";
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

    /// <summary>The ids of inputs must differ within a card.</summary>
    public static string OwnerInput(ActionReference action) => $"owner-{action}";
}
