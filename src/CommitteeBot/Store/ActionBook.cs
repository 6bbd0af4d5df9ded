using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>The person who changes an action, and the message or button press that causes it.</summary>
internal sealed record ActionAuthor(string Name, long? PersonId, string? ActivityId, DateTimeOffset At);

/// <summary>One line of an action's history.</summary>
internal sealed record ActionEntry(ActionChange Change, string? From = null, string? To = null, string? Note = null);

/// <summary>Writes the history of actions: each line before the action itself changes. The counterpart of <see cref="MeetingBook"/>.</summary>
internal static class ActionBook
{
    public static ActionEventRow Record(ActionRow action, ActionAuthor author, ActionEntry entry)
    {
        var row = new ActionEventRow
        {
            At = author.At,
            By = author.Name,
            ByPersonId = author.PersonId,
            Change = entry.Change,
            From = entry.From,
            To = entry.To,
            Note = entry.Note,
            Before = entry.Change == ActionChange.Comment ? null : ActionSnapshot.From(action).ToJson(),
            ActivityId = author.ActivityId,
        };
        action.Version++;
        action.History.Add(row);
        return row;
    }

    public static void ChangeState(ActionRow action, ActionAuthor author, ActionState to, string? note)
    {
        Record(action, author, new ActionEntry(ActionChange.State, action.State.ToString(), to.ToString(), note));
        action.State = to;
        action.EndedAt = ActionLifecycle.IsActive(to) ? null : author.At;
        if (to != ActionState.Superseded)
            action.SupersededById = null;
    }
}
