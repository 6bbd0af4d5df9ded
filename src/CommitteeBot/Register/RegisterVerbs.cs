namespace CommitteeBot.Register;

/// <summary>
/// The verbs of the register's buttons. With them come ids only: <c>action</c> is a reference such as <c>COM-12</c>.
/// </summary>
internal static class RegisterVerbs
{
    public const string Show = "action/show";

    /// <summary>Sent by the client itself when somebody looks at the card.</summary>
    public const string Refresh = "action/refresh";
    public const string Done = "action/done";
    public const string Close = "action/close";
    public const string Reopen = "action/reopen";
    public const string Accept = "action/accept";

    /// <summary>Shows the form that <see cref="Edit"/> sends.</summary>
    public const string Form = "action/form";

    /// <summary>The form's inputs are <c>owner</c>, <c>due</c>, <c>item</c> and <c>text</c>.</summary>
    public const string Edit = "action/edit";
    /// <summary>The person's last change of <c>action</c>; or all that one <c>press</c> of theirs changed.</summary>
    public const string Undo = "action/undo";

    /// <summary>Moves an action that was just logged into the register of <c>committee</c>.</summary>
    public const string MoveTo = "action/move-to";

    /// <summary>The newest changes; <c>changes</c> is the page of older ones, from 1.</summary>
    public const string History = "action/history";

    /// <summary><c>owner</c> is a choice's id, or empty for nobody.</summary>
    public const string ChooseOwner = "action/owner";

    /// <summary>The input is <c>due</c>.</summary>
    public const string GiveDue = "action/due";

    /// <summary><c>pending</c> is the id of what waits.</summary>
    public const string SameAction = "action/same";
    public const string NewAction = "action/new";

    /// <summary>
    /// <c>list</c> is a <see cref="ListQuery"/>; with <c>action</c> too, that action is marked done first.
    /// </summary>
    public const string List = "actions/list";

    /// <summary>
    /// Some more of the actions that one card is about: <c>actions</c> are references with commas, <c>page</c> counts
    /// from 1; with <c>press</c> all of them can be undone, with <c>items</c> they stand under the items of a meeting.
    /// </summary>
    public const string Rows = "actions/rows";

    /// <summary>The matters arising from <c>meeting</c> as a file.</summary>
    public const string MattersFile = "matters/file";
    public const string DoneInList = "actions/done";
    public const string UndoInList = "actions/undo";

    /// <summary>
    /// <c>actions</c> are references with commas; the inputs <c>owner-COM-12</c> and <c>due-COM-12</c>.
    /// </summary>
    public const string Fill = "actions/fill";
}
