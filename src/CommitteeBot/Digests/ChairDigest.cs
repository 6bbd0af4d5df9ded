using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Digests;

/// <summary>The open actions before a meeting, in the order in which a chair takes them.</summary>
internal sealed record ChairDigest(
    IReadOnlyList<ActionRow> Overdue, IReadOnlyList<ActionRow> DueByMeeting, IReadOnlyList<ActionRow> DoneSinceLast, IReadOnlyList<ActionRow> Later)
{
    public int Open => Overdue.Count + DueByMeeting.Count + Later.Count;

    /// <param name="meeting">The day of the coming meeting; null where none is planned.</param>
    /// <param name="last">The day of the last one; null before the first.</param>
    /// <param name="ended">The local day on which an action was done or closed.</param>
    public static ChairDigest Sort(IEnumerable<ActionRow> actions, DateOnly today, DateOnly? meeting, DateOnly? last, Func<ActionRow, DateOnly?> ended)
    {
        List<ActionRow> overdue = [], due = [], done = [], later = [];
        foreach (var action in actions)
        {
            switch (action.State)
            {
                case ActionState.Done:
                    done.Add(action);
                    break;
                case ActionState.Closed when ended(action) is { } day && (last is null || day >= last):
                    done.Add(action);
                    break;
                case ActionState.Open or ActionState.InProgress when action.Due < today:
                    overdue.Add(action);
                    break;
                case ActionState.Open or ActionState.InProgress when action.Due is { } date && meeting is { } day && date <= day:
                    due.Add(action);
                    break;
                case ActionState.Open or ActionState.InProgress:
                    later.Add(action);
                    break;
            }
        }

        return new ChairDigest(
            [.. overdue.OrderBy(a => a.Due).ThenBy(a => a.Number)],
            [.. due.OrderBy(a => a.Due).ThenBy(a => a.Number)],
            [.. done.OrderBy(a => a.EndedAt).ThenBy(a => a.Number)],
            [.. later.OrderBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => a.Number)]);
    }
}
