using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding;

/// <summary>A person's command. A text that isn't any of these is a question.</summary>
internal abstract record Intent
{
    /// <summary>The committee named in the line, by its full name; null where none is.</summary>
    public string? Committee { get; init; }

    /// <summary>False where it only shows something, and so need not queue with the writers.</summary>
    public virtual bool Changes => true;

    private protected Intent()
    {
    }
}

internal sealed record HelpIntent : Intent
{
    public override bool Changes => false;
}

internal sealed record GreetingIntent : Intent
{
    public override bool Changes => false;
}

internal sealed record ThanksIntent : Intent
{
    public override bool Changes => false;
}

/// <param name="Actions">Empty for the word <c>action</c> with nothing after it.</param>
internal sealed record LogActionsIntent(IReadOnlyList<CapturedAction> Actions) : Intent;

internal sealed record ListActionsIntent(ActionFilter Filter) : Intent
{
    public override bool Changes => false;
}

/// <summary>A command about actions by reference; without any the reply asks which one is meant.</summary>
internal abstract record ActionIntent(IReadOnlyList<ActionReference> References) : Intent;

/// <summary>Changes of several actions, or several changes of one, in one line; done in turn.</summary>
internal sealed record SeveralActionsIntent(IReadOnlyList<ActionIntent> Parts) : Intent;

/// <summary>A change of actions that are there, and actions to be logged, in one line.</summary>
internal sealed record ChangeAndLogIntent(ActionIntent Change, LogActionsIntent Log) : Intent;

internal sealed record StartActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record CompleteActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record CloseActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record ReopenActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

/// <summary>Takes a proposed action into the register.</summary>
internal sealed record AcceptActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record WithdrawActionIntent(
    IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

/// <param name="By">The action that takes the place of the others; null where none is named.</param>
internal sealed record SupersedeActionIntent(
    IReadOnlyList<ActionReference> References, ActionReference? By) : ActionIntent(References);

/// <param name="Owner">As written; null for <c>nobody</c>, empty where the line stops short of a name.</param>
internal sealed record AssignActionIntent(
    IReadOnlyList<ActionReference> References, string? Owner) : ActionIntent(References);

/// <param name="Due">Null where the words are no date.</param>
/// <param name="Clear">True for <c>due COM-3 none</c>.</param>
internal sealed record SetDueIntent(
    IReadOnlyList<ActionReference> References, ParsedDueDate? Due, string Words, string? Reason, bool Clear)
    : ActionIntent(References)
{
    /// <summary>Set where the new day is counted from the one before.</summary>
    public DateShift? Shift { get; init; }
}

internal sealed record CommentOnActionIntent(
    IReadOnlyList<ActionReference> References, string Text) : ActionIntent(References);

internal sealed record SetTextIntent(IReadOnlyList<ActionReference> References, string Text) : ActionIntent(References);

internal sealed record SetItemIntent(IReadOnlyList<ActionReference> References, string Item) : ActionIntent(References);

internal sealed record ShowActionIntent(IReadOnlyList<ActionReference> References) : ActionIntent(References)
{
    public override bool Changes => false;
}

internal sealed record ShowHistoryIntent(IReadOnlyList<ActionReference> References) : ActionIntent(References)
{
    public override bool Changes => false;
}

/// <summary>Takes back the person's last change, or their last change of the action named.</summary>
internal sealed record UndoIntent(IReadOnlyList<ActionReference> References) : ActionIntent(References);

/// <summary><c>item 5</c> in a meeting: what is logged from now on belongs to it.</summary>
/// <param name="Item">Its number, or <see cref="OtherBusiness"/>; empty where only its title is said.</param>
internal sealed record SetCurrentItemIntent(string Item, string? Title) : Intent
{
    public const string OtherBusiness = "AOB";
}

/// <summary><c>what have we logged so far?</c> in a meeting.</summary>
internal sealed record ShowLoggedIntent : Intent
{
    public override bool Changes => false;
}

internal sealed record StartMeetingIntent : Intent;

internal sealed record EndMeetingIntent : Intent;

internal sealed record MattersArisingIntent(MeetingPhrase? Meeting) : Intent;

internal sealed record ShowDigestIntent : Intent
{
    public override bool Changes => false;
}

internal sealed record ListMeetingsIntent : Intent
{
    public override bool Changes => false;
}

internal sealed record NextMeetingIntent : Intent
{
    public override bool Changes => false;
}

/// <summary>
/// The committee is in <see cref="Intent.Committee"/>; where that is null, <paramref name="Words"/> name none that is
/// known.
/// </summary>
internal sealed record UseCommitteeIntent(string Words) : Intent;

internal sealed record ShowCommitteesIntent : Intent
{
    public override bool Changes => false;
}

/// <param name="Format"><c>csv</c>, <c>xlsx</c> or <c>docx</c>.</param>
/// <param name="IsPublic">For people outside.</param>
internal sealed record ExportActionsIntent(string Format, bool IsPublic = false) : Intent
{
    public override bool Changes => false;
}

/// <summary>Matters arising as a Word document.</summary>
/// <param name="Meeting">Null for the last one from which actions came.</param>
internal sealed record ExportMattersArisingIntent(MeetingPhrase? Meeting) : Intent
{
    public override bool Changes => false;
}
