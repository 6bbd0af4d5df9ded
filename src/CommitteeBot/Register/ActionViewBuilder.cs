using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Turns rows into views: with the buttons for this caller, and with a mark where an owner has left.</summary>
internal sealed partial class ActionViewBuilder(CommitteeDb db, RegisterAccess access)
{
    public async Task<ActionView> CreateAsync(Caller caller, ActionRow action, CancellationToken cancellation)
    {
        var view = (await WithoutHistoryAsync(caller, [action], cancellation))[0];
        var past = await PastEntriesAsync(action, cancellation);
        var notes = past.Where(p => p.Note is not null
            && (p.Change == ActionChange.Comment || p.To == nameof(ActionState.Done))).ToList();
        return view with
        {
            Roster = action.Owner is null && view.Allowed.Contains(ActionCommand.Assign)
                ? await access.RosterAsync(action.CommitteeId, cancellation)
                : [],
            EarlierDates = [.. past.Where(p => p is { Change: ActionChange.Due,
                From: not null }).Select(p => ParseDate(p.From!))],
            LastNote = notes.LastOrDefault()?.Note,
            LastNoteBy = notes.LastOrDefault()?.By,
            Evidence = notes.Select(n => Address().Match(n.Note!)).LastOrDefault(m => m.Success)?.Value,
        };
    }

    public async Task<IReadOnlyList<ActionView>> CreateManyAsync(
        Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var views = await WithoutHistoryAsync(caller, actions, cancellation);
        List<long> ids = [.. actions.Where(a => a.Id != 0 && a.Due != null).Select(a => a.Id)];
        if (ids.Count == 0)
            return views;

        var stored = await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && e.Change == ActionChange.Due && e.From != null)
            .Where(e => !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .OrderBy(e => e.Id).Select(e => new { e.ActionId, e.From }).ToListAsync(cancellation);
        var added = actions.SelectMany(a => a.History
            .Where(e => e is { Id: 0, Change: ActionChange.Due, From: not null })
            .Select(e => new { ActionId = a.Id, e.From }));
        var earlier = stored.Concat(added).ToLookup(m => m.ActionId, m => ParseDate(m.From!));
        return [.. views.Zip(actions, (view, action) => view with { EarlierDates = [.. earlier[action.Id]] })];
    }

    private async Task<IReadOnlyList<ActionView>> WithoutHistoryAsync(
        Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        await access.LoadOwnersAsync(caller, actions, cancellation);
        var left = await OwnersWhoLeftAsync(actions, cancellation);
        var views = new List<ActionView>();
        foreach (var action in actions)
            views.Add(Create(
                caller, action, Owners(action).Any(p => left.Contains((action.CommitteeId, p)))
                || await IsPrintedLeaverAsync(action, cancellation)));
        return views;
    }

    private async Task<bool> IsPrintedLeaverAsync(ActionRow action, CancellationToken cancellation) =>
        action is { OwnerPersonId: null, Owner: { } owner }
        && PrintedNames.Of([owner], await access.PeopleAsync(action.CommitteeId, cancellation), p => p.HasLeft).Count > 0;

    private ActionView Create(Caller caller, ActionRow action, bool ownerHasLeft)
    {
        var today = access.Today(action.Committee!);
        var isActive = ActionLifecycle.IsActive(action.State);
        return new ActionView
        {
            Reference = action.Reference,
            Committee = action.Committee!.Name,
            Text = action.Text,
            Today = today,
            Owner = action.Owner,
            OwnerHasLeft = ownerHasLeft && isActive,
            Due = action.Due,
            DueText = action.DueText,
            State = action.State,
            DaysOverdue = isActive && action.Due < today ? today.DayNumber - action.Due.Value.DayNumber : 0,
            MeetingDate = action.Meeting?.Date,
            Item = action.ItemNumber,
            ItemTitle = action.ItemTitle,
            SupersededBy = action.SupersededBy?.Reference,
            SourceUrl = action.SourceUrl,
            IsRestricted = action.IsRestricted,
            Allowed = access.AllowedCommands(caller, action),
        };
    }

    private async Task<HashSet<(long Committee, long Person)>> OwnersWhoLeftAsync(
        IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var left = new HashSet<(long, long)>();
        var unread = new List<long>();
        foreach (var action in actions)
        {
            if (await access.KnownPeopleAsync(action.CommitteeId, cancellation) is { } people)
                left.UnionWith(
                    people.Where(p => p is { HasLeft: true, PersonId: not null }).Select(
                        p => (action.CommitteeId, p.PersonId!.Value)));
            else
                unread.AddRange(Owners(action));
        }

        if (unread.Count == 0)
            return left;
        var (owners, today) = (unread.Distinct().ToList(), access.Today(actions[0].Committee!));
        var memberships = await db.Memberships.Where(m => owners.Contains(m.PersonId) && m.LeftOn <= today)
            .Select(m => new { m.CommitteeId, m.PersonId }).ToListAsync(cancellation);
        left.UnionWith(memberships.Select(m => (m.CommitteeId, m.PersonId)));
        return left;
    }

    private static IEnumerable<long> Owners(ActionRow action) =>
        (action.OwnerPersonId is { } first ? [first] : Array.Empty<long>()).Concat(
            action.CoOwners.Select(o => o.PersonId));

    /// <summary>Its earlier due dates and its notes, oldest first, without what was undone.</summary>
    private async Task<IReadOnlyList<PastEntry>> PastEntriesAsync(ActionRow action, CancellationToken cancellation)
    {
        if (action.Id == 0)
            return [];
        var undone = db.ActionEvents.Where(e => e.ActionId == action.Id
            && e.UndoesEventId != null).Select(e => e.UndoesEventId);
        var stored = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActionId == action.Id && (e.Change == ActionChange.Due || e.Note != null)
            && !undone.Contains(e.Id))
            .OrderBy(e => e.Id).Select(e => new PastEntry(e.Change, e.From, e.To, e.Note, e.By))
            .ToListAsync(cancellation);
        return [.. stored, .. action.History.Where(e => e.Id == 0).Select(e => new PastEntry(e.Change, e.From, e.To,
            e.Note, e.By))];
    }

    private sealed record PastEntry(ActionChange Change, string? From, string? To, string? Note, string By);

    private static DateOnly ParseDate(string written) =>
        DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"https://[^\s<>""')\]]{1,500}(?<![.,;:!?])")]
    private static partial Regex Address();
}
