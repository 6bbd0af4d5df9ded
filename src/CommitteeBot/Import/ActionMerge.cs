using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Heard;
using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// Brings the actions of a document into the register. An action of an earlier version of the same minutes stays the
/// same action, with its number and all that people did with it; none is ever deleted, and what an officer has turned
/// down is not proposed again.
/// </summary>
internal static class ActionMerge
{
    /// <summary>
    /// Begins the note of each change that a newer version made, which tells it from what people did.
    /// </summary>
    private const string NewerVersion = "Newer version of the minutes";

    public static bool IsOfNewerVersion(string? note) =>
        note?.StartsWith(NewerVersion, StringComparison.Ordinal) == true;

    /// <param name="elsewhere">Those of the committee's other meetings.</param>
    /// <param name="heard">Those that were heard in the call of the meeting.</param>
    /// <returns>
    /// The meeting's actions as they now stand, and a sentence for each difference from the earlier version.
    /// </returns>
    public static (List<ActionRow> Actions, List<string> Changes) Merge(
        CommitteeRow committee, MeetingRow meeting, MinutesRecord record, IReadOnlyList<ActionRow> earlier,
        IEnumerable<CarriedActions.KnownAction> elsewhere, IEnumerable<ActionRow> heard, ImportRequest request,
        DateTimeOffset now)
    {
        var said = new HeardInMinutes(heard);
        var actions = new List<ActionRow>();
        var changes = new List<string>();
        var pairs = ActionMatcher.Match(record, earlier);
        var carried = CarriedActions.Find(record, elsewhere);
        for (var i = 0; i < record.Actions.Count; i++)
        {
            var read = record.Actions[i];
            var item = read.ItemIndex is { } at && at < record.Items.Count ? record.Items[at] : null;
            if (pairs[i] is { } old)
            {
                Update(old, read, item, request, now, changes);
                actions.Add(old);
                continue;
            }

            if (carried.TryGetValue(i, out var known))
            {
                changes.Add(ImportWords.Carried(known.Reference));
                continue;
            }

            if (said.Take(read.Text, read.Owner) is { } own)
            {
                own.Heard = null;
                if (own.State == ActionState.Proposed)
                    TakeWords(own, read, request, now);
                Update(own, read, item, request, now, changes);
                if (own.State == ActionState.Proposed && StateOf(request) is not ActionState.Proposed and var to)
                    ChangeState(own, to, request, now, "they have it");
                actions.Add(own);
                continue;
            }

            var action = New(committee, meeting, read, item, request, now);
            actions.Add(action);
            if (earlier.Count > 0)
                changes.Add($"New: {new ActionReference(committee.Prefix, action.Number)} {action.Text}");
        }

        foreach (var gone in earlier.Except(pairs.OfType<ActionRow>()))
        {
            if (gone.State == ActionState.Withdrawn)
                continue;
            var reference = gone.ReferenceIn(committee);
            if (!request.IsAmendment ? IsWorkedOn(gone) : IsUnderWay(gone) || gone.History.Exists(IsChangedByHand))
            {
                actions.Add(gone);
                changes.Add(
                    "Kept although it is no longer in the minutes, because it was accepted or changed by hand: "
                        + $"{reference} {gone.Text}");
            }
            else
            {
                ChangeState(gone, ActionState.Withdrawn, request, now, "it is no longer in them");
                changes.Add($"Withdrawn, no longer in the minutes: {reference} {gone.Text}");
            }
        }

        return (actions, changes);
    }

    /// <summary>
    /// Untouched actions follow the minutes; those that people have worked on stay as they are, and the difference is
    /// reported.
    /// </summary>
    private static void Update(
        ActionRow old, MinutesAction read, MinutesItem? item, ImportRequest request, DateTimeOffset now,
        List<string> changes)
    {
        var reference = old.Reference;
        old.Line = read.Line;
        if (old.State == ActionState.Withdrawn)
        {
            if (IsByHand(old.History.MaxBy(e => (e.At, e.Id))))
                return;
            ChangeState(old, ActionState.Proposed, request, now, "it is in them again");
            changes.Add($"Proposed again, it is back in the minutes: {reference} {read.Text}");
        }

        old.IsRestricted |= item?.Restricted is not null;
        if (!old.History.Exists(e => e.Change == ActionChange.Item))
            (old.ItemNumber, old.ItemTitle) = (item?.Number, item?.Title);
        var differences = Differences(old, read).ToList();
        if (differences.Count == 0)
            return;
        var kept = !request.IsAmendment
            ? IsWorkedOn(old) ? differences : []
            : differences.FindAll(d => old.History.Exists(e => IsByHand(e) && e.Change == d.Change));
        if (kept.Count > 0)
            changes.Add(
                $"{reference} was left as it is, because it was "
                    + $"{(!request.IsAmendment ? "accepted or changed" : "changed")} by hand. The minutes now " +
                        "say: "
                    + $"{read.Text}{(read.Owner is null ? "" : $" ({read.Owner})")}");
        differences.RemoveAll(kept.Contains);
        if (differences.Count == 0)
            return;

        foreach (var (change, from, to) in differences)
        {
            old.History.Add(Event(request, now, change, from, to, $"{Newer(request)}, line {read.Line}."));
            Take(old, read, change);
        }

        old.Version++;
        changes.Add($"Changed with the minutes: {reference} {read.Text}");
    }

    /// <summary>What nobody has accepted is put as the minutes put it, and members never read how it was said.</summary>
    private static void TakeWords(ActionRow heard, MinutesAction read, ImportRequest request, DateTimeOffset now)
    {
        var differences = Differences(heard, read).ToList();
        if (differences.Count == 0)
            return;
        foreach (var (change, _, _) in differences)
            Take(heard, read, change);
        heard.History.RemoveAll(e => e.Change is ActionChange.Text or ActionChange.Owner or ActionChange.Due);
        heard.History.Add(Event(
            request, now, ActionChange.Text, null, read.Text, $"{Newer(request)}, line {read.Line}."));
        heard.Version++;
    }

    private static void Take(ActionRow old, MinutesAction read, ActionChange change)
    {
        switch (change)
        {
            case ActionChange.Text:
                old.Text = read.Text;
                break;
            case ActionChange.Owner:
                // The person was found for the name that stood there before.
                old.OwnerPersonId = null;
                old.CoOwners.Clear();
                old.Owner = read.Owner;
                break;
            default:
                (old.Due, old.DueText) = (read.Due, read.DueText);
                break;
        }
    }

    private static IEnumerable<(
        ActionChange Change, string? From, string? To)> Differences(ActionRow old, MinutesAction read)
    {
        if (old.Text != read.Text)
            yield return (ActionChange.Text, old.Text, read.Text);
        if (old.Owner != read.Owner && !OwnersAtMeeting.IsPutByName(old.Owner, read.Owner))
            yield return (ActionChange.Owner, old.Owner, read.Owner);
        if (old.Due != read.Due)
            yield return (ActionChange.Due, Day(old.Due), Day(read.Due));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void ChangeState(
        ActionRow action, ActionState to, ImportRequest request, DateTimeOffset now, string why)
    {
        action.History.Add(
            Event(
                request, now, ActionChange.State, action.State.ToString(), to.ToString(),
                $"{Newer(request)}: {why}."));
        action.State = to;
        action.EndedAt = ActionLifecycle.IsActive(to) ? null : now;
        action.Version++;
    }

    private static string Newer(ImportRequest request) =>
        $"{NewerVersion} ({request.Record.Source}{(request.RereadFor is { } cause ? $", {cause}" : "")})";

    /// <summary>An amendment changes what was only accepted; what people have begun or reworded is theirs.</summary>
    private static bool IsUnderWay(ActionRow action) => action.State is ActionState.InProgress or ActionState.Done;

    private static bool IsChangedByHand(ActionEventRow change) => IsByHand(change) && change.Change != ActionChange.State;

    private static bool IsWorkedOn(ActionRow action) =>
        action.State is ActionState.Open or ActionState.InProgress or ActionState.Done
            || action.History.Exists(IsByHand);

    private static bool IsByHand(ActionEventRow? change) =>
        change is not null
            && change.Change != ActionChange.Logged
            && !IsOfNewerVersion(change.Note)
            && !IsHistory(change.Note);

    /// <summary>What an import closed as history follows the minutes, as what came in with them does.</summary>
    private static bool IsHistory(string? note) =>
        note?.StartsWith(ArchiveWords.HistoryNote, StringComparison.Ordinal) == true;

    private static ActionState StateOf(ImportRequest request) => request.Actions switch
    {
        ActionIntake.Accept => ActionState.Open,
        ActionIntake.History => ActionState.Closed,
        _ => ActionState.Proposed,
    };

    private static ActionRow New(
        CommitteeRow committee, MeetingRow meeting, MinutesAction read, MinutesItem? item, ImportRequest request,
        DateTimeOffset now)
    {
        var state = StateOf(request);
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
            IsFromModel = read.Basis == ActionBasis.Pointed,
            IsRestricted = item?.Restricted is not null,
            LoggedAt = now,
            LoggedBy = request.By,
            EndedAt = state == ActionState.Closed ? now : null,
        };
        action.History.Add(
            Event(
                request, now, ActionChange.Logged, null, state.ToString(),
                $"Read from {request.Record.Source}, line {read.Line}."));
        return action;
    }

    private static ActionEventRow Event(
        ImportRequest request, DateTimeOffset now, ActionChange change, string? from, string? to, string note) =>
        new() { At = now, By = request.By, Change = change, From = from, To = to, Note = note };
}
