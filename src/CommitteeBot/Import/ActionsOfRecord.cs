using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// Brings the actions of a document into the register. An action of an earlier version of the same minutes stays the same action,
/// with its number and all that people did with it; none is ever deleted.
/// </summary>
internal static class ActionsOfRecord
{
    /// <returns>The meeting's actions as they now stand, and a sentence for each difference from the earlier version.</returns>
    public static (List<ActionRow> Actions, List<string> Changes) Merge(
        CommitteeRow committee, MeetingRow meeting, MinutesRecord record, IReadOnlyList<ActionRow> earlier, ImportRequest request, DateTimeOffset now)
    {
        var actions = new List<ActionRow>();
        var changes = new List<string>();
        var unmatched = earlier.ToList();
        foreach (var read in record.Actions)
        {
            var item = read.ItemIndex is { } i && i < record.Items.Count ? record.Items[i] : null;
            if (unmatched.Find(old => IsSame(old.Text, read.Text)) is { } old)
            {
                unmatched.Remove(old);
                old.Line = read.Line;
                actions.Add(old);
                continue;
            }

            var action = New(committee, meeting, read, item, request, now);
            actions.Add(action);
            if (earlier.Count > 0)
                changes.Add($"New: {committee.Prefix}-{action.Number} {action.Text}");
        }

        foreach (var gone in unmatched)
        {
            var reference = new ActionReference(committee.Prefix, gone.Number);
            if (gone.State == ActionState.Proposed)
            {
                gone.History.Add(Event(request, now, ActionChange.State, nameof(ActionState.Proposed), nameof(ActionState.Withdrawn), $"No longer in the minutes ({record.Source})."));
                gone.State = ActionState.Withdrawn;
                gone.EndedAt = now;
                gone.Version++;
                changes.Add($"Withdrawn, no longer in the minutes: {reference} {gone.Text}");
            }
            else
            {
                actions.Add(gone);
                changes.Add($"Kept although it is no longer in the minutes, because it was accepted: {reference} {gone.Text}");
            }
        }

        return (actions, changes);
    }

    private static ActionRow New(CommitteeRow committee, MeetingRow meeting, MinutesAction read, MinutesItem? item, ImportRequest request, DateTimeOffset now)
    {
        var state = request.Actions switch
        {
            ActionIntake.Accept => ActionState.Open,
            ActionIntake.History => ActionState.Closed,
            _ => ActionState.Proposed,
        };
        var action = new ActionRow
        {
            Committee = committee,
            Number = committee.NextActionNumber++,
            Text = read.Text,
            Owner = read.Owner,
            Due = read.Due,
            DueText = read.DueText,
            State = state,
            Meeting = meeting,
            ItemNumber = item?.Number,
            ItemTitle = item?.Title,
            Line = read.Line,
            IsRestricted = item?.Restricted is not null,
            LoggedAt = now,
            LoggedBy = request.By,
            EndedAt = state == ActionState.Closed ? now : null,
        };
        action.History.Add(Event(request, now, ActionChange.Logged, null, state.ToString(), $"Read from {request.Record.Source}, line {read.Line}."));
        return action;
    }

    private static ActionEventRow Event(ImportRequest request, DateTimeOffset now, ActionChange change, string? from, string? to, string note) =>
        new() { At = now, By = request.By, Change = change, From = from, To = to, Note = note };

    /// <summary>The same commitment in another version: nine words in ten are shared.</summary>
    private static bool IsSame(string a, string b)
    {
        var x = Words(a);
        var y = Words(b);
        var shared = x.Intersect(y).Count();
        return shared > 0 && shared * 10 >= Math.Max(x.Count, y.Count) * 9;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
