using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Makes views of rows: with the buttons for this caller, and with the owners who have left.</summary>
internal sealed class ActionViews(CommitteeDb db, Ledger ledger)
{
    public async Task<ActionView> OneAsync(Caller caller, ActionRow action, CancellationToken cancellation)
    {
        var view = (await ManyAsync(caller, [action], cancellation))[0];
        return view with { EarlierDates = await EarlierDatesAsync(action, cancellation) };
    }

    public async Task<IReadOnlyList<ActionView>> ManyAsync(Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var gone = await GoneAsync(actions, cancellation);
        return [.. actions.Select(a => Of(caller, a, Owners(a).Any(p => gone.Contains((a.CommitteeId, p)))))];
    }

    private ActionView Of(Caller caller, ActionRow action, bool ownerHasLeft)
    {
        var today = ledger.Today(action.Committee!);
        var isAlive = ActionLife.IsAlive(action.State);
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
            Allowed = Enum.GetValues<ActionCommand>().Where(c => c != ActionCommand.Log && ledger.May(c, caller, action).IsAllowed).ToHashSet(),
        };
    }

    private async Task<HashSet<(long, long)>> GoneAsync(IReadOnlyList<ActionRow> actions, CancellationToken cancellation)
    {
        var people = actions.SelectMany(Owners).Distinct().ToList();
        if (people.Count == 0)
            return [];
        var today = ledger.Today(actions[0].Committee!);
        var left = await db.Memberships.Where(m => people.Contains(m.PersonId) && m.LeftOn <= today)
            .Select(m => new { m.CommitteeId, m.PersonId }).ToListAsync(cancellation);
        return [.. left.Select(m => (m.CommitteeId, m.PersonId))];
    }

    private static IEnumerable<long> Owners(ActionRow action) =>
        (action.OwnerPersonId is { } first ? [first] : Array.Empty<long>()).Concat(action.CoOwners.Select(o => o.PersonId));

    /// <summary>Every day that it has had, oldest first; days that were taken back at once do not count.</summary>
    private async Task<IReadOnlyList<DateOnly>> EarlierDatesAsync(ActionRow action, CancellationToken cancellation)
    {
        if (action.Id == 0)
            return [];
        var undone = db.ActionEvents.Where(e => e.ActionId == action.Id && e.UndoesEventId != null).Select(e => e.UndoesEventId);
        var stored = await db.ActionEvents
            .Where(e => e.ActionId == action.Id && e.Change == ActionChange.Due && e.From != null && !undone.Contains(e.Id))
            .OrderBy(e => e.Id).Select(e => e.From!).ToListAsync(cancellation);
        var staged = action.History.Where(e => e.Id == 0 && e.Change == ActionChange.Due && e.From is not null).Select(e => e.From!);
        return [.. stored.Concat(staged).Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }
}
