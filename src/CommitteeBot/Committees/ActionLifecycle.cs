namespace CommitteeBot.Committees;

/// <summary>
/// The life of an action, as one table: proposed, open, in progress, done by its owner, closed by the chair or an
/// officer; or withdrawn, or superseded by another, and reopened from any end.
/// </summary>
internal static class ActionLifecycle
{
    /// <summary>For as long, whoever logged an action may still correct it, and a change can be undone.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private static readonly ActionState[] Active = [ActionState.Proposed, ActionState.Open, ActionState.InProgress];
    private static readonly ActionState[] Ended = [ActionState.Done, ActionState.Closed, ActionState.Withdrawn,
        ActionState.Superseded];
    private static readonly ActionState[] Any = [.. Active, .. Ended];

    /// <param name="By">Allowed besides the chair and the officers, who may do everything.</param>
    private sealed record Rule(ActionRelation By, ActionState[] From, ActionState? To);

    private static readonly Dictionary<ActionCommand, Rule> Rules = new()
    {
        [ActionCommand.View] = new(ActionRelation.Member, Any, null),
        [ActionCommand.Accept] = new(ActionRelation.None, [ActionState.Proposed], ActionState.Open),
        [ActionCommand.Start] = new(
            ActionRelation.Owner, [ActionState.Proposed, ActionState.Open], ActionState.InProgress),
        [ActionCommand.Complete] = new(ActionRelation.Owner, Active, ActionState.Done),
        [ActionCommand.Close] = new(ActionRelation.None, [.. Active, ActionState.Done], ActionState.Closed),
        [ActionCommand.Reopen] = new(ActionRelation.Owner, Ended, ActionState.Open),
        [ActionCommand.Withdraw] = new(ActionRelation.Logger, Active, ActionState.Withdrawn),
        [ActionCommand.Supersede] = new(ActionRelation.None, [.. Active, ActionState.Done], ActionState.Superseded),
        [ActionCommand.Assign] = new(ActionRelation.Logger, Active, null),
        [ActionCommand.MoveDue] = new(ActionRelation.Logger, Active, null),
        [ActionCommand.Edit] = new(ActionRelation.Logger, Active, null),
        [ActionCommand.SetItem] = new(ActionRelation.Logger, Any, null),
        [ActionCommand.Comment] = new(ActionRelation.Member, Any, null),
    };

    /// <param name="relation">The person's relation to this action, besides their role in its committee.</param>
    public static LifecycleVerdict Check(
        ActionCommand command, CommitteeRole role, ActionRelation relation, ActionState state)
    {
        if (!role.IsMember())
            return LifecycleVerdict.Refuse(LifecycleWords.MembersOnly);
        if (command == ActionCommand.Log)
            return LifecycleVerdict.Allow(ActionState.Open);

        var rule = Rules[command];
        if (!rule.From.Contains(state))
            return LifecycleVerdict.Refuse(
                LifecycleWords.WrongState(
                    command, state, isAlready: rule.To == state, hasEnded: Ended.Contains(state)));
        var isAllowed = role.IsChairOrOfficer() || rule.By == ActionRelation.Member || (rule.By & relation) != 0;

        // An owner may take back their own report, but only the chair or an officer may reopen what one of them has
        // closed.
        var by = command == ActionCommand.Reopen && state != ActionState.Done ? ActionRelation.None : rule.By;
        if (!role.IsChairOrOfficer() && by == ActionRelation.None)
            isAllowed = false;
        return isAllowed
            ? LifecycleVerdict.Allow(rule.To ?? state)
            : LifecycleVerdict.Refuse(LifecycleWords.OnlyBy(command, by));
    }

    public static bool IsActive(ActionState state) => Active.Contains(state);

    /// <summary>The state in words, as in <c>in progress</c>.</summary>
    public static string StateName(ActionState state) => LifecycleWords.StateName(state);
}

/// <summary>A person's relation to one action.</summary>
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
    public static LifecycleVerdict Allow(ActionState to) => new(true, to, null);

    public static LifecycleVerdict Refuse(string why) => new(false, default, why);
}
