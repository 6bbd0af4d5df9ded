namespace CommitteeBot.Import.Archive;

/// <summary>
/// The verbs of the review of imports. <c>kind</c> is a <see cref="MatterKind"/>, <c>meeting</c> the id of a meeting,
/// <c>page</c> where the card is.
/// </summary>
internal static class ArchiveVerbs
{
    /// <summary>The overview, a list of matters (<c>kind</c>), or the proposals of a <c>meeting</c>.</summary>
    public const string Show = "archive/show";

    /// <summary>Accepts what is ticked; the inputs are <see cref="ArchiveInputs.Tick"/>.</summary>
    public const string AcceptTicked = "archive/accept-ticked";

    /// <summary>
    /// All proposals of a <c>meeting</c>; else of all, up to the <c>newest</c> that was shown, and of one committee if
    /// that is in <c>of</c>.
    /// </summary>
    public const string Accept = "archive/accept";
    public const string Reject = "archive/reject";

    /// <summary>
    /// Who is meant in an <c>action</c> of a <c>meeting</c>; carries <see cref="ReviewVerbs.OwnerInput"/>.
    /// </summary>
    public const string Owner = "archive/owner";

    /// <summary>Proposals of meetings that have later ones become history.</summary>
    public const string CloseOlder = "archive/close-older";

    /// <summary>Actions of a <c>meeting</c> that came in as history are proposed after all.</summary>
    public const string ProposeAgain = "archive/propose-again";

    /// <summary><c>matters</c> are keys with a comma between them.</summary>
    public const string Right = "archive/right";

    /// <summary>The input is <see cref="ArchiveInputs.Date"/>.</summary>
    public const string Date = "archive/date";

    /// <summary><c>from</c> and <c>into</c> are ids of committees.</summary>
    public const string Merge = "archive/merge";

    /// <summary>The minutes of <c>meeting</c> take the place of those of <c>older</c>, another meeting.</summary>
    public const string OneMeeting = "archive/one-meeting";

    /// <summary><c>version</c> is the id of an earlier version.</summary>
    public const string UseEarlier = "archive/use-earlier";
    public const string TwoMeetings = "archive/two-meetings";

    /// <summary><c>press</c> is the id of what is taken back.</summary>
    public const string Undo = "archive/undo";
    public const string UndoDate = "archive/undo-date";
}
