using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>A page of actions, the most overdue first and the undated last.</summary>
internal sealed partial class ListActions(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, ListQuery query, CancellationToken cancellation)
    {
        var visible = RegisterAccess.VisibleCommittees(caller);
        List<long> wanted = [.. query.CommitteeIds.Count == 0 ? visible : visible.Intersect(query.CommitteeIds)];
        if (wanted.Count == 0)
            return new RegisterRefusal("Only members and officers of the committee can see its actions.", "Ask the committee's officer to add you to its members.");

        var committees = await db.Committees.AsNoTracking().Where(c => wanted.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(cancellation);
        var today = ledger.Today(committees[0]);
        var (filtered, owners) = await FilteredAsync(caller, In(caller, wanted), query.Filter, committees, cancellation);
        var actions = OwnedBy(InState(filtered, query.Filter.State, today), owners);
        var total = await actions.CountAsync(cancellation);
        var overdue = query.Filter.State switch
        {
            ListedState.Overdue => total,
            ListedState.Open or ListedState.InProgress or ListedState.All =>
                await OwnedBy(InState(InState(filtered, query.Filter.State, today), ListedState.Overdue, today), owners).CountAsync(cancellation),
            _ => 0,
        };

        var page = Math.Clamp(query.Filter.Page, 1, Math.Max(1, (total + ActionPage.Size - 1) / ActionPage.Size));
        var rows = await Sorted(actions, query.Filter.State, committees.Count == 1).Skip((page - 1) * ActionPage.Size).Take(ActionPage.Size)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners).Include(a => a.SupersededBy).ThenInclude(a => a!.Committee).AsNoTracking().ToListAsync(cancellation);
        var views = await new ActionViewBuilder(db, ledger).CreateManyAsync(caller, rows, cancellation);
        return new ActionPage(ListTitle.Create(query.Filter, committees, owners.LastOrDefault(o => o.Said is not null)?.Said), views, page, total, overdue, query.WithPage(page));
    }

    /// <summary>One committee is asked for by equality, so that its index gives the order too.</summary>
    private IQueryable<ActionRow> In(Caller caller, List<long> committees) => committees is [var only]
        ? db.ActionsFor(caller.Scope).Where(a => a.CommitteeId == only)
        : db.ActionsFor(caller.Scope).Where(a => committees.Contains(a.CommitteeId));

    /// <summary>A proposal waits until the chair or an officer has accepted it: nobody owes it yet, so it stands in its own list only.</summary>
    private static IQueryable<ActionRow> InState(IQueryable<ActionRow> actions, ListedState state, DateOnly today) => state switch
    {
        ListedState.Open => actions.Where(a => a.EndedAt == null && a.State != ActionState.Proposed),
        ListedState.Overdue => actions.Where(a => a.EndedAt == null && a.State != ActionState.Proposed && a.DueKey < today),
        ListedState.Proposed => actions.Where(a => a.EndedAt == null && a.State == ActionState.Proposed),
        ListedState.InProgress => actions.Where(a => a.EndedAt == null && a.State == ActionState.InProgress),
        ListedState.Done => actions.Where(a => a.EndedAt != null && a.State == ActionState.Done),
        ListedState.Closed => actions.Where(a => a.EndedAt != null && a.State == ActionState.Closed),
        ListedState.Withdrawn => actions.Where(a => a.EndedAt != null && a.State == ActionState.Withdrawn),
        ListedState.Superseded => actions.Where(a => a.EndedAt != null && a.State == ActionState.Superseded),
        _ => actions,
    };

    /// <summary>Within one committee a number is unique, and an index gives just this order.</summary>
    private static IOrderedQueryable<ActionRow> Sorted(IQueryable<ActionRow> actions, ListedState state, bool isOneCommittee)
    {
        if (state is ListedState.Done or ListedState.Closed or ListedState.Withdrawn or ListedState.Superseded)
        {
            var latest = actions.OrderByDescending(a => a.EndedAt).ThenByDescending(a => a.DueKey).ThenByDescending(a => a.Number);
            return isOneCommittee ? latest : latest.ThenByDescending(a => a.Id);
        }

        var soonest = actions.OrderBy(a => a.DueKey).ThenBy(a => a.Number);
        return isOneCommittee ? soonest : soonest.ThenBy(a => a.Id);
    }

    private async Task<(IQueryable<ActionRow> Actions, IReadOnlyList<ListedOwner> Owners)> FilteredAsync(
        Caller caller, IQueryable<ActionRow> actions, ActionFilter filter, List<CommitteeRow> committees, CancellationToken cancellation)
    {
        var owners = new List<ListedOwner>();
        if (filter.Mine)
            owners.Add(new ListedOwner(caller.PersonId is { } me ? [me] : [], await NamesOfAsync(caller, committees, cancellation), null));
        if (filter.Owner is { } owner)
        {
            var named = await OwnerAsync(owner, committees, cancellation);
            owners.Add(named);
            if (named.Names.Count == 0)
                actions = actions.Where(a => EF.Functions.Like(a.Owner!, "%" + Escaped(owner) + "%", "\\"));
        }

        if (filter.Meeting is { } meeting)
        {
            var held = await new PastMeetingFinder(db).FindAsync([.. committees.Select(c => c.Id)], meeting, ledger.Today(committees[0]), cancellation);
            actions = actions.Where(a => held.Contains(a.MeetingId!.Value));
        }

        if (filter.About is { } about && Word().Matches(about).Select(m => m.Value).ToList() is { Count: > 0 } words)
        {
            var found = db.ActionsAbout(words);
            // Not the bare key: by that, each hit would be looked up in the table, and the index of the list holds all that is asked of it.
            actions = actions.Where(a => found.Contains(a.Id + 0));
        }

        if (filter.Item is { } item)
            actions = actions.Where(a => a.ItemNumber == item);
        if (filter.DueBy is { } day)
            actions = actions.Where(a => a.DueKey <= day);
        if (filter.WithoutOwner)
            actions = actions.Where(a => a.Owner == null);
        if (filter.OwnerHasLeft)
        {
            var today = ledger.Today(committees[0]);
            actions = actions.Where(a => db.Memberships.Any(m => m.CommitteeId == a.CommitteeId && m.LeftOn <= today
                && (m.PersonId == a.OwnerPersonId || a.CoOwners.Any(o => o.PersonId == m.PersonId))));
        }

        if (filter.WithoutDue)
            actions = actions.Where(a => a.Due == null);
        return (actions, owners);
    }

    private async Task<ListedOwner> OwnerAsync(string owner, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var resolver = new OwnerResolver(db, ledger);
        var found = new List<KnownPerson>();
        foreach (var committee in committees)
            found.AddRange(PersonMatcher.Find(owner, await resolver.PeopleAsync(committee.Id, cancellation)));
        if (found.Count == 0)
            return new ListedOwner([], [], owner);
        List<long> people = [.. found.Where(p => p.PersonId is not null).Select(p => p.PersonId!.Value).Distinct()];
        List<string> names = [.. found.SelectMany(Names).Append(owner).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new ListedOwner(people, names, string.Join(" or ", found.Select(p => p.Name).Distinct()));
    }

    /// <summary>By person where the store knows who it is; by the printed name where an action came from minutes.</summary>
    private IQueryable<ActionRow> OwnedBy(IQueryable<ActionRow> actions, IReadOnlyList<ListedOwner> owners)
    {
        foreach (var (people, names, _) in owners.Where(o => o.Names.Count > 0))
        {
            // Each kind is narrowed to the wanted state by its own index; only what is left is looked up.
            var listed = actions;
            var shared = db.Set<ActionCoOwnerRow>().Where(o => people.Contains(o.PersonId)).Select(o => o.ActionId);
            var owned = listed.Where(a => people.Contains(a.OwnerPersonId!.Value)).Select(a => a.Id)
                .Union(listed.Where(a => shared.Contains(a.Id)).Select(a => a.Id))
                .Union(listed.Where(a => names.Contains(a.Owner!) && a.OwnerPersonId == null).Select(a => a.Id));
            actions = db.Actions.Where(a => owned.Contains(a.Id));
        }

        return actions;
    }

    private async Task<List<string>> NamesOfAsync(Caller caller, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var names = new List<string> { caller.Name };
        if (caller.PersonId is not { } me)
            return names;
        var resolver = new OwnerResolver(db, ledger);
        foreach (var committee in committees)
            names.AddRange((await resolver.PeopleAsync(committee.Id, cancellation)).Where(p => p.PersonId == me).SelectMany(Names));
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Names(KnownPerson person)
    {
        var family = person.Name.Split(' ')[^1];
        return person.Abbreviations.Select(a => $"{a} {family}").Concat(person.Abbreviations).Concat(person.Offices).Append(person.Name);
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <param name="Names">Empty for one whom nobody knows, who is looked for in the printed names.</param>
    /// <param name="Said">As the list's title names the owner; null for the caller.</param>
    private sealed record ListedOwner(List<long> People, List<string> Names, string? Said);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
