namespace CommitteeBot.Committees;

/// <summary>The names of an action's states, and the reasons why a command isn't allowed.</summary>
internal static class LifecycleWords
{
    public const string MembersOnly = "Only the committee's members and officers can see or change its actions.";

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

    /// <param name="isAlready">True where the command would lead to the state that the action has.</param>
    /// <param name="hasEnded">True where the action has to be reopened first.</param>
    public static string WrongState(ActionCommand command, ActionState state, bool isAlready, bool hasEnded)
    {
        var name = StateName(state);
        if (isAlready)
            return $"It's already {name}.";
        if (command == ActionCommand.Reopen)
            return $"It's {name}, so there's nothing to reopen.";
        return hasEnded
            ? $"It's {name}. Reopen it before you {Verb(command)}."
            : $"It's {name}, so you can't {Verb(command)}.";
    }

    public static string OnlyBy(ActionCommand command, ActionRelation by) => by switch
    {
        ActionRelation.Owner => $"Only its owner, the chair or an officer can {Verb(command)}.",
        ActionRelation.Logger =>
            $"Only the chair or an officer can {Verb(command)}, or whoever logged it within ten minutes.",
        _ => $"Only the chair or an officer can {Verb(command)}.",
    };

    private static string Verb(ActionCommand command) => command switch
    {
        ActionCommand.View => "see it",
        ActionCommand.Accept => "accept it",
        ActionCommand.Start => "mark it as in progress",
        ActionCommand.Complete => "mark it as done",
        ActionCommand.Close => "close it",
        ActionCommand.Reopen => "reopen it",
        ActionCommand.Withdraw => "withdraw it",
        ActionCommand.Supersede => "replace it",
        ActionCommand.Assign => "change its owner",
        ActionCommand.MoveDue => "change its due date",
        ActionCommand.SetItem => "change its agenda item",
        ActionCommand.Comment => "add a note to it",
        _ => "edit it",
    };
}
