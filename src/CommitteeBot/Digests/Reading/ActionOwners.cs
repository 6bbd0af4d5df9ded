using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>
/// Finds the owners of actions: by person if the register knows them, otherwise by the name printed in minutes.
/// </summary>
internal sealed class ActionOwners(CommitteeDb db)
{
    /// <summary>The roles whose holders may see a committee's actions.</summary>
    public static readonly CommitteeRole[] EntitledRoles = [CommitteeRole.Member, CommitteeRole.Chair,
        CommitteeRole.Officer];

    /// <summary>
    /// The people on the roster whom these names identify, each of several who own something together; an ambiguous
    /// name
    /// is left out.
    /// </summary>
    public async Task<Dictionary<string, IReadOnlyList<long>>> PeopleByNameAsync(CommitteeRow committee, DateOnly today,
        IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal);
        if (names.Count == 0)
            return found;
        var people = await new CommitteePeople(db, CommitteeDay.Start(today, committee.Zone))
            .RosterAsync(committee.Id, cancellation);
        foreach (var name in names.Distinct())
        {
            if (Meant(name, people) is { Count: > 0 } meant)
                found[name] = meant;
        }

        return found;
    }

    /// <summary>The names among these that mean somebody who has left.</summary>
    public async Task<List<string>> LeaversAsync(
        CommitteeRow committee, DateOnly today, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        names.Count == 0
            ? []
            : PrintedNames.Of(
                names,
                await new CommitteePeople(db, CommitteeDay.Start(today, committee.Zone)).RosterAsync(committee.Id, cancellation),
                p => p.HasLeft);

    /// <summary>"Ann Hill and Tom Foster" are two, unless one person has that name.</summary>
    private static List<long> Meant(string name, List<KnownPerson> people)
    {
        var whole = PersonMatcher.Find(name, people);
        IEnumerable<IReadOnlyList<KnownPerson>> parts =
            whole.Count > 0 ? [whole] : PersonMatcher.Split(name).Select(part => PersonMatcher.Find(part, people));
        return [.. parts.Where(p => p is [{ HasLeft: false, PersonId: not null }]).Select(p => p[0].PersonId!.Value).Distinct()];
    }

    /// <summary>The actions among these that a person owns or co-owns.</summary>
    public async Task<IQueryable<ActionRow>> OwnedByAsync(IQueryable<ActionRow> actions, CommitteeRow committee,
        DateOnly today, long personId, CancellationToken cancellation)
    {
        var printed = await actions.Where(a => a.OwnerPersonId == null && a.Owner != null).Select(a => a.Owner!)
            .Distinct().ToListAsync(cancellation);
        var people = await PeopleByNameAsync(committee, today, printed, cancellation);
        var names = people.Where(p => p.Value.Contains(personId)).Select(p => p.Key).ToList();
        return actions.Where(
            a => a.OwnerPersonId == personId || a.CoOwners.Any(o => o.PersonId == personId)
            || (a.OwnerPersonId == null && names.Contains(a.Owner!)));
    }
}
