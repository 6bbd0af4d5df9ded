using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>The author of a change to an action, with the time and the message.</summary>
internal sealed record ActionAuthor(string Name, long? PersonId, DateTimeOffset At, string? ActivityId);

/// <summary>Writes into the register: each change of an action with its line of history.</summary>
internal static class ActionBook
{
    /// <summary>Adds a line to the history; call it before the action itself is changed.</summary>
    public static void Record(ActionRow action, ActionAuthor author, ActionChange change, string? from, string? to, string? note)
    {
        action.Version++;
        action.History.Add(new ActionEventRow
        {
            At = author.At,
            By = author.Name,
            ByPersonId = author.PersonId,
            Change = change,
            From = from,
            To = to,
            Note = note,
            Before = change == ActionChange.Comment ? null : ActionSnapshot.From(action).ToJson(),
            ActivityId = author.ActivityId,
        });
    }

    public static void ChangeState(ActionRow action, ActionAuthor author, ActionState to, string? note)
    {
        Record(action, author, ActionChange.State, action.State.ToString(), to.ToString(), note);
        action.State = to;
        action.EndedAt = ActionLifecycle.IsActive(to) ? null : author.At;
        if (to != ActionState.Superseded)
            action.SupersededById = null;
    }
}
