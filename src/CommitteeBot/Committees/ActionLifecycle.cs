namespace CommitteeBot.Committees;

/// <summary>
/// The life of an action, as one table: proposed, open, in progress, done by its owner, closed by the chair or an officer;
/// or withdrawn, or superseded by another, and reopened from any end.
/// </summary>
internal static class ActionLifecycle
{
    /// <summary>How long the person who logged an action may still put it right, and how long a change may be undone.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private static readonly ActionState[] Alive = [ActionState.Proposed, ActionState.Open, ActionState.InProgress];
    private static readonly ActionState[] Ended = [ActionState.Done, ActionState.Closed, ActionState.Withdrawn, ActionState.Superseded];
    private static readonly ActionState[] Any = [.. Alive, .. Ended];

    /// <param name="By">Who may, besides the chair and the officers, who may do all.</param>
    private sealed record Rule(string Verb, ActionRelation By, ActionState[] From, ActionState? To);

    private static readonly Dictionary<ActionCommand, Rule> Rules = new()
    {
        [ActionCommand.View] = new("seen", ActionRelation.Member, Any, null),
        [ActionCommand.Accept] = new("accepted", ActionRelation.None, [ActionState.Proposed], ActionState.Open),
        [ActionCommand.Start] = new("marked as in progress", ActionRelation.Owner, [ActionState.Proposed, ActionState.Open], ActionState.InProgress),
        [ActionCommand.Complete] = new("marked as done", ActionRelation.Owner, Alive, ActionState.Done),
        [ActionCommand.Close] = new("closed", ActionRelation.None, [.. Alive, ActionState.Done], ActionState.Closed),
        [ActionCommand.Reopen] = new("reopened", ActionRelation.Owner, Ended, ActionState.Open),
        [ActionCommand.Withdraw] = new("withdrawn", ActionRelation.Logger, Alive, ActionState.Withdrawn),
        [ActionCommand.Supersede] = new("superseded", ActionRelation.None, [.. Alive, ActionState.Done], ActionState.Superseded),
        [ActionCommand.Assign] = new("assigned", ActionRelation.Logger, Alive, null),
        [ActionCommand.MoveDue] = new("given another date", ActionRelation.Logger, Alive, null),
        [ActionCommand.Edit] = new("edited", ActionRelation.Logger, Alive, null),
        [ActionCommand.SetItem] = new("put under another item", ActionRelation.Logger, Any, null),
        [ActionCommand.Comment] = new("commented on", ActionRelation.Member, Any, null),
    };

    /// <param name="tie">What the person is to this action, besides their role in its committee.</param>
    public static LifecycleVerdict Check(ActionCommand command, CommitteeRole role, ActionRelation tie, ActionState state)
    {
        if (role < CommitteeRole.Member)
            return LifecycleVerdict.Refused("Only members and officers of the committee can see or change its actions.");
        if (command == ActionCommand.Log)
            return LifecycleVerdict.Allowed(ActionState.Open);

        var rule = Rules[command];
        if (!rule.From.Contains(state))
            return LifecycleVerdict.Refused(WrongState(command, rule, state));
        var may = role >= CommitteeRole.Chair || rule.By == ActionRelation.Member || (rule.By & tie) != 0;

        // An owner takes back their own report, but what the chair or an officer has closed is theirs to open.
        if (command == ActionCommand.Reopen && role < CommitteeRole.Chair && state != ActionState.Done)
            may = false;
        return may ? LifecycleVerdict.Allowed(rule.To ?? state) : LifecycleVerdict.Refused($"It can be {rule.Verb} by {WhoMay(rule, command, state)}.");
    }

    private static string WrongState(ActionCommand command, Rule rule, ActionState state)
    {
        if (rule.To == state)
            return $"It is {StateName(state)} already.";
        if (command == ActionCommand.Reopen)
            return $"It is {StateName(state)}, so there is nothing to reopen.";
        return Ended.Contains(state)
            ? $"It is {StateName(state)}; it must be reopened before it can be {rule.Verb}."
            : $"It is {StateName(state)} and cannot be {rule.Verb}.";
    }

    private static string WhoMay(Rule rule, ActionCommand command, ActionState state) => rule.By switch
    {
        ActionRelation.Owner when command != ActionCommand.Reopen || state == ActionState.Done => "its owner, the chair or an officer",
        ActionRelation.Logger => "the chair or an officer, or within ten minutes by whoever logged it",
        _ => "the chair or an officer",
    };

    public static bool IsActive(ActionState state) => Alive.Contains(state);

    /// <summary>The state in words, as in <c>in progress</c>.</summary>
    public static string StateName(ActionState state) => state switch
    {
        ActionState.Proposed => "proposed",
        ActionState.Open => "open",
        ActionState.InProgress => "in progress",
        ActionState.Done => "done",
        ActionState.Closed => "closed",
        ActionState.Withdrawn => "withdrawn",
        _ => "superseded",
    };
}

/// <summary>What a person is to one action.</summary>
[Flags]
internal enum ActionRelation
{
    None = 0,
    Owner = 1,

    /// <summary>Logged it, and within <see cref="ActionLifecycle.UndoWindow"/>.</summary>
    Logger = 2,

    /// <summary>Any member of the committee.</summary>
    Member = 4,
}

/// <param name="Refusal">A sentence that says why not, and who could; null where it is allowed.</param>
/// <param name="To">The state that the action then has.</param>
internal sealed record LifecycleVerdict(bool IsAllowed, ActionState To, string? Refusal)
{
    public static LifecycleVerdict Allowed(ActionState to) => new(true, to, null);

    public static LifecycleVerdict Refused(string why) => new(false, default, why);
}
