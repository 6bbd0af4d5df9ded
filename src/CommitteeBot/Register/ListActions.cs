using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>A page of actions, the most overdue first and the undated last.</summary>
internal sealed class ListActions(CommitteeDb db, TimeProvider time)
{
    /// <summary>No list has so many; what asks for more gets its last page.</summary>
    private const int MaxPage = 100_000;

    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, ListQuery query, CancellationToken cancellation)
    {
        var visible = RegisterAccess.VisibleCommittees(caller);
        List<long> wanted = [.. query.CommitteeIds.Count == 0 ? visible : visible.Intersect(query.CommitteeIds)];
        if (wanted.Count == 0)
            return RefusalWords.NotMember;

        var committees = await db.KeptAsync(
            "committees of", string.Join(',', wanted),
            c => db.Committees.AsNoTracking().Where(k => wanted.Contains(k.Id)).OrderBy(k => k.Name).ToListAsync(c),
            cancellation);
        var today = access.Today(committees[0]);
        var filter = query.Filter;
        var listed = new ListedOwners(db, access);
        var owners = await listed.ReadAsync(caller, filter, committees, cancellation);
        var leavers = filter.OwnerHasLeft ? await listed.NamesOfLeaversAsync(caller, committees, cancellation) : [];
        var filtered = await new ListFilter(db, today) { Leavers = leavers }.ApplyAsync(
            InCommittees(caller, wanted), filter, wanted, cancellation);
        filtered = ListedOwners.WithPrintedName(filtered, owners);
        var inState = ListFilter.InState(filtered, filter.State, today);
        var actions = ListedOwners.OwnedBy(db, inState, owners);
        var page = Math.Clamp(filter.Page, 1, MaxPage);
        var rows = await PageAsync(actions, filter.State, committees.Count == 1, page, cancellation);

        // Most lists are a page: then what is on it is all that there is.
        var total = page == 1 && rows.Count < ActionPage.Size ? rows.Count : await actions.CountAsync(cancellation);
        if (rows.Count == 0 && total > 0)
        {
            page = (total + ActionPage.Size - 1) / ActionPage.Size;
            rows = await PageAsync(actions, filter.State, committees.Count == 1, page, cancellation);
        }

        var overdue = filter.State switch
        {
            ListedState.Overdue => total,
            ListedState.Open or ListedState.InProgress or ListedState.All when total > 0 =>
                await ListedOwners.OwnedBy(
                    db, ListFilter.InState(inState, ListedState.Overdue, today), owners).CountAsync(cancellation),
            _ => 0,
        };
        var views = await access.ViewsAsync(caller, rows, cancellation);
        var title = ListWords.Title(filter, committees, owners.LastOrDefault(o => o.Title is not null)?.Title);
        return new ActionPage(title, views, page, total, overdue, query.WithPage(page));
    }

    private static Task<List<ActionRow>> PageAsync(
        IQueryable<ActionRow> actions, ListedState state, bool isOneCommittee, int page, CancellationToken cancellation) =>
        Sort(actions, state, isOneCommittee).Skip((page - 1) * ActionPage.Size).Take(ActionPage.Size)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .AsNoTracking().ToListAsync(cancellation);

    /// <summary>One committee is selected by equality, so that its index gives the order too.</summary>
    private IQueryable<ActionRow> InCommittees(Caller caller, List<long> committees) => committees is [var only]
        ? db.ActionsFor(caller.Scope).Where(a => a.CommitteeId == only)
        : db.ActionsFor(caller.Scope).Where(a => committees.Contains(a.CommitteeId));

    /// <summary>Within one committee a number is unique, and an index gives just this order.</summary>
    private static IOrderedQueryable<ActionRow> Sort(
        IQueryable<ActionRow> actions, ListedState state, bool isOneCommittee)
    {
        if (state is ListedState.Done or ListedState.Closed or ListedState.Withdrawn or ListedState.Superseded)
        {
            var latest = actions.OrderByDescending(a => a.EndedAt).ThenByDescending(a => a.DueKey)
                .ThenByDescending(a => a.Number);
            return isOneCommittee ? latest : latest.ThenByDescending(a => a.Id);
        }

        var soonest = actions.OrderBy(a => a.DueKey).ThenBy(a => a.Number);
        return isOneCommittee ? soonest : soonest.ThenBy(a => a.Id);
    }
}
