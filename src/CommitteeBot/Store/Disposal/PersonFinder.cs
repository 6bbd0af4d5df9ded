using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Finds the person behind a name: one with a row of their own, or a name that occurs in attendance lists only. Several
/// matches are a choice, never a guess.
/// </summary>
internal sealed class PersonFinder(CommitteeDb db)
{
    public async Task<IReadOnlyList<IdentifiedPerson>> FindAsync(string name, CancellationToken cancellation)
    {
        var people = await db.People.AsNoTracking().Select(p => new { p.Id, p.Name, p.AadObjectId })
            .ToListAsync(cancellation);
        if (people.Find(
            p => p.AadObjectId is not null
            && p.AadObjectId.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } directory)
            return [new IdentifiedPerson(directory.Id, directory.Name)];
        var known = people.ConvertAll(p => new KnownPerson(p.Id, p.Name, [], [], HasLeft: false));
        var printed = await db.Attendance.AsNoTracking().Select(a => a.Name).Distinct().ToListAsync(cancellation);
        known.AddRange(
            printed.Where(n => !people.Exists(p => p.Name.Equals(n, StringComparison.OrdinalIgnoreCase)))
            .Select(n => new KnownPerson(null, n, [], [], HasLeft: false)));
        return [.. PersonMatcher.Find(name, known).Select(p => new IdentifiedPerson(p.PersonId, p.Name))];
    }
}

/// <param name="Id">Null for a name that occurs in attendance lists only.</param>
internal sealed record IdentifiedPerson(long? Id, string Name);
