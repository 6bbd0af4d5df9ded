using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="People">Their ids, where the store knows them.</param>
/// <param name="Names">
/// The names under which minutes print them; empty for an owner whom the committee doesn't know.
/// </param>
/// <param name="Written">As the person who asks wrote it; null for the caller.</param>
/// <param name="Title">The owner in the list's title; null for the caller.</param>
internal sealed record ListedOwner(List<long> People, List<string> Names, string? Written, string? Title);

/// <summary>
/// The owners of a list: by person where the store knows them; by the printed name where an action came from minutes.
/// </summary>
internal sealed class ListedOwners(CommitteeDb db, RegisterAccess access)
{
    public async Task<IReadOnlyList<ListedOwner>> ReadAsync(
        Caller caller, ActionFilter filter, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var owners = new List<ListedOwner>();
        if (filter.Mine)
            owners.Add(
                new ListedOwner(
                    caller.PersonId is { } me ? [me] : [], await OwnNamesAsync(caller, committees, cancellation), null,
                    null));
        if (filter.Owner is { } owner)
            owners.Add(await FindAsync(caller, owner, committees, cancellation));
        return owners;
    }

    /// <summary>An owner whom the committee doesn't know is looked for in the printed names.</summary>
    public static IQueryable<ActionRow> WithPrintedName(
        IQueryable<ActionRow> actions, IReadOnlyList<ListedOwner> owners)
    {
        foreach (var owner in owners.Where(o => o.Names.Count == 0))
        {
            var pattern = "%" + EscapeLike(owner.Written!) + "%";
            actions = actions.Where(a => EF.Functions.Like(a.Owner!, pattern, "\\"));
        }

        return actions;
    }

    public static IQueryable<ActionRow> OwnedBy(
        CommitteeDb db, IQueryable<ActionRow> actions, IReadOnlyList<ListedOwner> owners)
    {
        foreach (var owner in owners.Where(o => o.Names.Count > 0))
        {
            // Each kind is narrowed to the wanted state by its own index; only the rest is looked up.
            var (listed, people, names) = (actions, owner.People, owner.Names);
            var shared = db.Set<ActionCoOwnerRow>().Where(o => people.Contains(o.PersonId)).Select(o => o.ActionId);
            var owned = listed.Where(a => people.Contains(a.OwnerPersonId!.Value)).Select(a => a.Id)
                .Union(listed.Where(a => shared.Contains(a.Id)).Select(a => a.Id))
                .Union(listed.Where(a => names.Contains(a.Owner!) && a.OwnerPersonId == null).Select(a => a.Id));
            actions = db.Actions.Where(a => owned.Contains(a.Id));
        }

        return actions;
    }

    /// <summary>The names that stand for people who have left and are printed in these committees' actions.</summary>
    public async Task<List<string>> NamesOfLeaversAsync(
        Caller caller, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var committee in committees)
            names.AddRange(await PrintedAsync(caller, committee, p => p.HasLeft, cancellation));
        return names;
    }

    private async Task<List<string>> PrintedAsync(
        Caller caller, CommitteeRow committee, Func<KnownPerson, bool> condition, CancellationToken cancellation)
    {
        var printed = await db.ActionsFor(caller.Scope)
            .Where(a => a.CommitteeId == committee.Id && a.OwnerPersonId == null && a.Owner != null)
            .Select(a => a.Owner!).Distinct().ToListAsync(cancellation);
        return PrintedNames.Of(printed, await access.PeopleAsync(committee.Id, cancellation), condition);
    }

    private async Task<ListedOwner> FindAsync(
        Caller caller, string owner, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var (found, printed) = (new List<KnownPerson>(), new List<string>());
        foreach (var committee in committees)
        {
            var here = PersonMatcher.Find(owner, await access.PeopleAsync(committee.Id, cancellation));
            found.AddRange(here);
            if (here.Count > 0)
                printed.AddRange(await PrintedAsync(caller, committee, p => here.Any(h => h.Name == p.Name), cancellation));
        }

        if (found.Count == 0)
            return new ListedOwner([], [], owner, owner);
        List<long> people = [.. found.Where(p => p.PersonId is not null).Select(p => p.PersonId!.Value).Distinct()];
        List<string> names = [.. found.SelectMany(Names).Concat(printed).Append(owner).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new ListedOwner(people, names, owner, string.Join(" or ", found.Select(p => p.Name).Distinct()));
    }

    private async Task<List<string>> OwnNamesAsync(
        Caller caller, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var names = new List<string> { caller.Name };
        if (caller.PersonId is not { } me)
            return names;
        foreach (var committee in committees)
        {
            names.AddRange(
                (await access.PeopleAsync(committee.Id, cancellation)).Where(p => p.PersonId == me).SelectMany(Names));
            names.AddRange(await PrintedAsync(caller, committee, p => p.PersonId == me, cancellation));
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Names(KnownPerson person)
    {
        var family = person.Name.Split(' ')[^1];
        return person.Abbreviations.Select(a => $"{a} {family}").Concat(person.Abbreviations).Concat(person.Offices)
            .Concat(person.OtherNames).Append(person.Name);
    }

    private static string EscapeLike(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
