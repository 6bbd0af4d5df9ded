using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>
/// Actions get numbers of the other committee, which keep them apart in the store, and keep the references that people
/// know them by.
/// </summary>
internal static class MergeActions
{
    public static async Task RunAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        var actions = await db.Actions.Where(a => a.CommitteeId == from.Id).OrderBy(a => a.Number)
            .ToListAsync(cancellation);
        var numbers = new Dictionary<int, int>();
        foreach (var action in actions)
        {
            var (reference, number) = (action.ReferenceIn(from), into.NextActionNumber++);
            numbers[action.Number] = number;
            journal.Set(action, nameof(action.EarlierPrefix), reference.Prefix);
            journal.Set(action, nameof(action.EarlierNumber), reference.Number);
            journal.Set(action, nameof(action.Number), number);
            journal.Set(action, nameof(action.CommitteeId), into.Id);
        }

        var waiting = await db.PendingActions.Where(p => p.CommitteeId == from.Id).ToListAsync(cancellation);
        foreach (var pending in waiting)
        {
            if (numbers.TryGetValue(pending.LikeNumber, out var number))
                journal.Set(pending, nameof(pending.LikeNumber), number);
            journal.Set(pending, nameof(pending.CommitteeId), into.Id);
        }
    }
}
