using CommitteeBot.Committees;
using CommitteeBot.Committees.Following;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Following;

/// <summary>The roster that a group is compared with, and the lines that the group adds or changes.</summary>
internal sealed class FollowedRoster(CommitteeDb db, CommitteeRow committee, DateOnly today)
{
    private readonly List<RosterPerson> people = [];

    public IReadOnlyList<RosterPerson> People => people;

    public bool HasAccount(string account) => people.Exists(p => p.Account == account);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var names = (await db.PersonNames.AsNoTracking().Where(n => n.CommitteeId == committee.Id && n.UndoneAt == null)
            .Select(n => new { n.PersonId, n.Name }).ToListAsync(cancellation)).ToLookup(n => n.PersonId, n => n.Name);
        people.AddRange((await db.Memberships.AsNoTracking().Include(m => m.Person)
            .Where(m => m.CommitteeId == committee.Id).ToListAsync(cancellation))
            .Where(m => m.IsActive(today))
            .Select(m => new RosterPerson(m.PersonId, m.Person!.Name, m.Person.AadObjectId?.ToLowerInvariant())
            {
                Office = m.Office, Abbreviation = m.Abbreviation, OtherNames = [.. names[m.PersonId]],
            }));
    }

    /// <summary>The person of an account: found, met in a chat before, or new with the name of the directory.</summary>
    public async Task<long> PersonAsync(long? found, string account, string? name, CancellationToken cancellation)
    {
        var met = await db.People.SingleOrDefaultAsync(p => p.AadObjectId == account, cancellation);
        var person = found is { } id
            ? await db.People.SingleAsync(p => p.Id == id, cancellation)
            : met ?? db.People.Add(new PersonRow { Name = name! }).Entity;
        if (met is not null && met != person)
            await LinkAccount.MergeAsync(db, met, person, cancellation);
        person.AadObjectId ??= account;
        await db.FlushAsync(cancellation);
        people.RemoveAll(p => p.PersonId == person.Id || p.Account == account);
        people.Add(new RosterPerson(person.Id, person.Name, person.AadObjectId));
        return person.Id;
    }

    /// <param name="said">What the group said before; null where it says something for the first time.</param>
    /// <returns>The change in words; null where there is none.</returns>
    public async Task<string?> GiveAsync(
        long person, CommitteeRole? said, CommitteeRole says, CancellationToken cancellation)
    {
        var line = await db.Memberships.SingleOrDefaultAsync(
            m => m.CommitteeId == committee.Id && m.PersonId == person, cancellation);
        var isThere = line is not null && line.IsActive(today);
        if (!isThere && said == says)
            return null; // An officer took them off the roster since.
        var was = isThere ? line!.Role : CommitteeRole.None;
        var role = GroupRoles.After(was, said, says);
        if (role == was)
            return null;
        if (line is null)
            db.Memberships.Add(line = new MembershipRow { CommitteeId = committee.Id, PersonId = person });
        (line.Role, line.LeftOn) = (role, null);
        await db.FlushAsync(cancellation);
        return $"{(was == CommitteeRole.None ? "nothing" : was.ToString().ToLowerInvariant())} to "
            + role.ToString().ToLowerInvariant();
    }

    /// <summary>The job title, by which minutes may name them, where the roster has no office.</summary>
    public async Task NameOfficeAsync(long person, string? title, CancellationToken cancellation)
    {
        if (title is not { Length: > 0 and <= 100 })
            return;
        var line = await db.Memberships.SingleOrDefaultAsync(
            m => m.CommitteeId == committee.Id && m.PersonId == person, cancellation);
        if (line is { Office: null })
            line.Office = title;
    }
}
