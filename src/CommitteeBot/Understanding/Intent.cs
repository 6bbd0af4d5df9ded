using CommitteeBot.Committees;
using CommitteeBot.Committees.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding;

/// <summary>What a person wants done. A text that is none of these is a question.</summary>
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

internal sealed record Help : Intent
{
    public override bool Changes => false;
}

internal sealed record Greeting : Intent
{
    public override bool Changes => false;
}

internal sealed record Thanks : Intent
{
    public override bool Changes => false;
}

/// <param name="Actions">Empty for the word <c>action</c> with nothing after it.</param>
internal sealed record LogActions(IReadOnlyList<CapturedAction> Actions) : Intent;

internal sealed record ListActions(ActionFilter Filter) : Intent
{
    public override bool Changes => false;
}

/// <summary>A command about actions by reference; without any the reply asks which one is meant.</summary>
internal abstract record ActionIntent(IReadOnlyList<ActionReference> References) : Intent;

internal sealed record Start(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record Complete(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record Close(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record Reopen(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

/// <summary>Takes a proposed action into the register.</summary>
internal sealed record Accept(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

internal sealed record Withdraw(IReadOnlyList<ActionReference> References, string? Note) : ActionIntent(References);

/// <param name="By">The action that takes the place of the others; null where none is named.</param>
internal sealed record Supersede(IReadOnlyList<ActionReference> References, ActionReference? By) : ActionIntent(References);

/// <param name="Owner">As written; null for <c>nobody</c>, empty where the line stops short of a name.</param>
internal sealed record Assign(IReadOnlyList<ActionReference> References, string? Owner) : ActionIntent(References);

/// <param name="Due">Null where the words are no date.</param>
/// <param name="Clear">True for <c>due COM-3 none</c>.</param>
internal sealed record SetDue(IReadOnlyList<ActionReference> References, DueReading? Due, string Words, string? Reason, bool Clear)
    : ActionIntent(References);

internal sealed record Comment(IReadOnlyList<ActionReference> References, string Text) : ActionIntent(References);

internal sealed record SetText(IReadOnlyList<ActionReference> References, string Text) : ActionIntent(References);

internal sealed record SetItem(IReadOnlyList<ActionReference> References, string Item) : ActionIntent(References);

internal sealed record ShowAction(IReadOnlyList<ActionReference> References) : ActionIntent(References)
{
    public override bool Changes => false;
}

internal sealed record History(IReadOnlyList<ActionReference> References) : ActionIntent(References)
{
    public override bool Changes => false;
}

/// <summary>Takes back the person's last change, or their last change of the action named.</summary>
internal sealed record Undo(IReadOnlyList<ActionReference> References) : ActionIntent(References);

/// <summary><c>item 5</c> in a meeting: what is logged from now on belongs to it.</summary>
internal sealed record CurrentItem(string Item, string? Title) : Intent;

internal sealed record StartMeeting : Intent;

internal sealed record EndMeeting : Intent;

internal sealed record MattersArising(MeetingPhrase? Meeting) : Intent;

internal sealed record Digest : Intent
{
    public override bool Changes => false;
}

internal sealed record Meetings : Intent
{
    public override bool Changes => false;
}

internal sealed record NextMeeting : Intent
{
    public override bool Changes => false;
}

/// <summary>The committee is in <see cref="Intent.Committee"/>; where that is null, <paramref name="Words"/> name none that is known.</summary>
internal sealed record UseCommittee(string Words) : Intent;

internal sealed record ShowCommittees : Intent
{
    public override bool Changes => false;
}

/// <summary>What was put to the clerk: for an officer those that wait for a reply, for everybody their own.</summary>
internal sealed record ClerkQuestions : Intent
{
    public override bool Changes => false;
}

/// <param name="Format"><c>csv</c>, <c>xlsx</c> or <c>docx</c>.</param>
/// <param name="IsPublic">For people outside.</param>
internal sealed record ExportActions(string Format, bool IsPublic = false) : Intent
{
    public override bool Changes => false;
}

/// <summary>Matters arising as a Word document.</summary>
/// <param name="Meeting">Null for the last one from which actions came.</param>
internal sealed record ExportMatters(MeetingPhrase? Meeting) : Intent
{
    public override bool Changes => false;
}
