using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>
/// Whose an action of minutes is: "Ms Prior", "Cllr Hart" and "the Chief Constable" are those whom the committee's
/// lists knew
/// by that name, title or office at that meeting, which may not be those of today.
/// </summary>
internal sealed class OwnersAtMeeting(CommitteeDb db, DateTimeOffset now)
{
    /// <summary>For longer than this an office on today's roster tells nothing of who held it then.</summary>
    private static readonly TimeSpan SameOffice = TimeSpan.FromDays(400);

    private readonly Dictionary<long, List<KnownPerson>> rosters = [];
    private readonly Dictionary<long, List<KnownPerson>> present = [];

    /// <summary>
    /// Gives each action that is named to somebody and tied to nobody to the people meant. An owner who is clear and
    /// whom the
    /// roster does not know is put by name, so that whoever holds the office today is not taken for them.
    /// </summary>
    /// <returns>Those whose owner may be one of several.</returns>
    public async Task<IReadOnlyList<UnclearOwner>> SettleAsync(
        IEnumerable<ActionRow> actions, CancellationToken cancellation)
    {
        var unclear = new List<UnclearOwner>();
        foreach (var action in actions.Where(a => a is { OwnerPersonId: null, Owner: not null }))
        {
            var parts = PersonMatcher.Split(action.Owner!) is { Count: > 0 } split ? split : [action.Owner!];
            var whole = await FindAsync(action, action.Owner!, cancellation);
            IReadOnlyList<KnownPerson>[] found = whole.Count > 0 || parts.Count == 1
                ? [whole]
                : await EachAsync(action, parts, cancellation);
            if (Array.Find(found, f => f.Count > 1) is { } several)
            {
                unclear.Add(new UnclearOwner(action, several));
                continue;
            }

            List<long> people = [.. found.SelectMany(f => f).Select(p => p.PersonId).OfType<long>().Distinct()];
            if (people.Count > 0)
            {
                action.OwnerPersonId = people[0];
                action.CoOwners.AddRange(people.Skip(1).Where(p => action.CoOwners.TrueForAll(o => o.PersonId != p))
                    .Select(p => new ActionCoOwnerRow { PersonId = p }));
            }
            else if (found is [[{ PersonId: null } then]]
                && then.Offices.Concat(then.Abbreviations).Any(o => OfficeForms.AreSame(o, action.Owner!)))
            {
                action.Owner = $"{then.Name} ({action.Owner})";
            }
        }

        return unclear;
    }

    /// <summary>True for <c>Ann Hill (Clerk)</c>, which was put for the <c>Clerk</c> of the minutes.</summary>
    public static bool IsPutByName(string? owner, string? printed) =>
        printed is not null && owner?.EndsWith($" ({printed})", StringComparison.Ordinal) == true;

    private async Task<IReadOnlyList<KnownPerson>[]> EachAsync(
        ActionRow action, IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        var found = new List<IReadOnlyList<KnownPerson>>();
        foreach (var part in parts)
            found.Add(await FindAsync(action, part, cancellation));
        return [.. found];
    }

    private async Task<IReadOnlyList<KnownPerson>> FindAsync(ActionRow action, string name, CancellationToken cancellation)
    {
        var roster = await RosterAsync(action.CommitteeId, cancellation);
        if (action.MeetingId is { } meeting
            && PersonMatcher.Find(name, await PresentAsync(meeting, roster, cancellation)) is { Count: > 0 } then)
            return then;
        var named = PersonMatcher.Find(name, roster);
        var day = action.Meeting?.Date ?? await db.Meetings.Where(m => m.Id == action.MeetingId).Select(m => m.Date)
            .FirstOrDefaultAsync(cancellation);
        return day is { } date && date < DateOnly.FromDateTime((now - SameOffice).UtcDateTime)
            ? [.. named.Where(p => PersonMatcher.Find(name, [p with { Offices = [], Abbreviations = [] }]).Count > 0)]
            : named;
    }

    private async Task<List<KnownPerson>> RosterAsync(long committee, CancellationToken cancellation) =>
        rosters.TryGetValue(committee, out var known)
            ? known
            : rosters[committee] = await new CommitteePeople(db, now).RosterAsync(committee, cancellation);

    /// <summary>Who was there, each as the person of the roster whom the name means.</summary>
    private async Task<List<KnownPerson>> PresentAsync(long meeting, List<KnownPerson> roster, CancellationToken cancellation)
    {
        if (present.TryGetValue(meeting, out var known))
            return known;
        var list = await db.Attendance.AsNoTracking().Where(a => a.MeetingId == meeting).OrderBy(a => a.Place)
            .Select(a => new { a.Name, a.Role, a.Abbreviation, a.IsChair }).ToListAsync(cancellation);
        return present[meeting] = list.ConvertAll(a => new KnownPerson(
            PersonMatcher.Find(a.Name, roster) is [var one] ? one.PersonId : null, a.Name,
            CommitteePeople.Offices(a.Role, a.IsChair), a.Abbreviation is null ? [] : [a.Abbreviation], HasLeft: false));
    }
}

/// <param name="People">Who may be meant.</param>
internal sealed record UnclearOwner(ActionRow Action, IReadOnlyList<KnownPerson> People);
