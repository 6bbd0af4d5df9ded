using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>
/// Whose an action is: by person where the register knows who it is, by the printed name where it came from minutes.
/// </summary>
internal sealed class ActionOwners(CommitteeDb db)
{
    /// <summary>The roles whose holders may see a committee's actions.</summary>
    public static readonly CommitteeRole[] EntitledRoles = [CommitteeRole.Member, CommitteeRole.Chair,
        CommitteeRole.Officer];

    /// <summary>
    /// Which of these names, as an action has them, mean one person of the roster; a name that could mean two means
    /// nobody.
    /// </summary>
    public async Task<Dictionary<string, long>> PeopleByNameAsync(CommitteeRow committee, DateOnly today,
        IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        if (names.Count == 0)
            return found;
        var people = await new CommitteePeople(db, CommitteeDay.Start(today, committee.Zone))
            .RosterAsync(committee.Id, cancellation);
        foreach (var name in names.Distinct())
        {
            if (PersonMatcher.Find(name, people) is [{ HasLeft: false, PersonId: { } id }])
                found[name] = id;
        }

        return found;
    }

    /// <summary>This person's own, out of those.</summary>
    public async Task<IQueryable<ActionRow>> OwnedByAsync(IQueryable<ActionRow> actions, CommitteeRow committee,
        DateOnly today, long personId, CancellationToken cancellation)
    {
        var printed = await actions.Where(a => a.OwnerPersonId == null && a.Owner != null).Select(a => a.Owner!)
            .Distinct().ToListAsync(cancellation);
        var people = await PeopleByNameAsync(committee, today, printed, cancellation);
        var names = people.Where(p => p.Value == personId).Select(p => p.Key).ToList();
        return actions.Where(
            a => a.OwnerPersonId == personId || a.CoOwners.Any(o => o.PersonId == personId)
            || (a.OwnerPersonId == null && names.Contains(a.Owner!)));
    }
}
