using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Makes views of rows: with the buttons for this caller, and with the owners who have left.</summary>
internal sealed partial class ActionViewBuilder(CommitteeDb db, RegisterAccess ledger)
{
    public async Task<ActionView> CreateAsync(Caller caller, ActionRow action, CancellationToken cancellation)
    {
        var view = (await BareAsync(caller, [action], cancellation))[0];
        var past = await PastAsync(action, cancellation);
        var notes = past.Where(p => p.Note is not null && (p.Change == ActionChange.Comment || p.To == nameof(ActionState.Done))).ToList();
        return view with
        {
            EarlierDates = [.. past.Where(p => p is { Change: ActionChange.Due, From: not null }).Select(p => Day(p.From!))],
            LastNote = notes.LastOrDefault()?.Note,
            LastNoteBy = notes.LastOrDefault()?.By,
            Evidence = notes.Select(n => Address().Match(n.Note!)).LastOrDefault(m => m.Success)?.Value,
        };
    }

    public async Task<IReadOnlyList<ActionView>> CreateManyAsync(Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var views = await BareAsync(caller, actions, cancellation);
        List<long> ids = [.. actions.Where(a => a.Id != 0 && a.Due != null).Select(a => a.Id)];
        if (ids.Count == 0)
            return views;

        var moves = await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && e.Change == ActionChange.Due && e.From != null && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .OrderBy(e => e.Id).Select(e => new { e.ActionId, e.From }).ToListAsync(cancellation);
        var staged = actions.SelectMany(a => a.History.Where(e => e is { Id: 0, Change: ActionChange.Due, From: not null }).Select(e => new { ActionId = a.Id, e.From }));
        var earlier = moves.Concat(staged).ToLookup(m => m.ActionId, m => Day(m.From!));
        return [.. views.Zip(actions, (view, action) => view with { EarlierDates = [.. earlier[action.Id]] })];
    }

    private async Task<IReadOnlyList<ActionView>> BareAsync(Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        await ledger.LoadOwnersAsync(caller, actions, cancellation);
        var gone = await GoneAsync(actions, cancellation);
        return [.. actions.Select(a => Of(caller, a, Owners(a).Any(p => gone.Contains((a.CommitteeId, p)))))];
    }

    private ActionView Of(Caller caller, ActionRow action, bool ownerHasLeft)
    {
        var today = ledger.Today(action.Committee!);
        var isAlive = ActionLifecycle.IsActive(action.State);
        return new ActionView
        {
            Reference = new ActionReference(action.Committee!.Prefix, action.Number),
            Committee = action.Committee.Name,
            Text = action.Text,
            Owner = action.Owner,
            OwnerHasLeft = ownerHasLeft && isAlive,
            Due = action.Due,
            DueText = action.DueText,
            State = action.State,
            DaysOverdue = isAlive && action.Due < today ? today.DayNumber - action.Due.Value.DayNumber : 0,
            MeetingDate = action.Meeting?.Date,
            Item = action.ItemNumber,
            ItemTitle = action.ItemTitle,
            SupersededBy = action.SupersededBy is { } by ? new ActionReference(by.Committee!.Prefix, by.Number) : null,
            SourceUrl = action.SourceUrl,
            IsRestricted = action.IsRestricted,
            Allowed = ledger.AllowedCommands(caller, action),
        };
    }

    private async Task<HashSet<(long, long)>> GoneAsync(IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var gone = new HashSet<(long, long)>();
        var unread = new List<long>();
        foreach (var action in actions)
        {
            if (ledger.LoadedPeople(action.CommitteeId) is { } people)
                gone.UnionWith(people.Where(p => p is { HasLeft: true, PersonId: not null }).Select(p => (action.CommitteeId, p.PersonId!.Value)));
            else
                unread.AddRange(Owners(action));
        }

        if (unread.Count == 0)
            return gone;
        var (owners, today) = (unread.Distinct().ToList(), ledger.Today(actions[0].Committee!));
        var left = await db.Memberships.Where(m => owners.Contains(m.PersonId) && m.LeftOn <= today)
            .Select(m => new { m.CommitteeId, m.PersonId }).ToListAsync(cancellation);
        gone.UnionWith(left.Select(m => (m.CommitteeId, m.PersonId)));
        return gone;
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<long> Owners(ActionRow action) =>
        (action.OwnerPersonId is { } first ? [first] : Array.Empty<long>()).Concat(action.CoOwners.Select(o => o.PersonId));

    /// <summary>The days that it has had and what was noted, oldest first; what was taken back does not count.</summary>
    private async Task<IEnumerable<Past>> PastAsync(ActionRow action, CancellationToken cancellation)
    {
        if (action.Id == 0)
            return [];
        var undone = db.ActionEvents.Where(e => e.ActionId == action.Id && e.UndoesEventId != null).Select(e => e.UndoesEventId);
        var stored = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActionId == action.Id && (e.Change == ActionChange.Due || e.Note != null) && !undone.Contains(e.Id))
            .OrderBy(e => e.Id).Select(e => new Past(e.Change, e.From, e.To, e.Note, e.By)).ToListAsync(cancellation);
        return stored.Concat(action.History.Where(e => e.Id == 0).Select(e => new Past(e.Change, e.From, e.To, e.Note, e.By)));
    }

    private sealed record Past(ActionChange Change, string? From, string? To, string? Note, string By);

    [GeneratedRegex(@"https://[^\s<>""')\]]{1,500}(?<![.,;:!?])")]
    private static partial Regex Address();
}
