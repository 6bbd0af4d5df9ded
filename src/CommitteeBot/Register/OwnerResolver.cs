using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Who is meant by an owner as somebody wrote it, among the people of a committee.</summary>
internal sealed class OwnerResolver(CommitteeDb db, RegisterAccess ledger)
{
    /// <summary>Older attendance lists hold people who have moved on, and abbreviations that mean somebody else now.</summary>
    private const int MeetingsBack = 12;

    /// <summary>A choice of more is no help.</summary>
    private const int MostChoices = 6;

    // Asked for each line that is logged during a call, when everybody writes at once.
    private static readonly Func<CommitteeDb, long, IAsyncEnumerable<OnRoster>> Roster = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee) => from m in db.Memberships
                                            join c in db.Committees on m.CommitteeId equals c.Id
                                            where m.CommitteeId == committee
                                            select new OnRoster(m.PersonId, m.Person!.Name, m.Role, m.Office, m.Abbreviation, m.LeftOn, c.Zone));

    private static readonly Func<CommitteeDb, long, IAsyncEnumerable<Attended>> Attendance = EF.CompileAsyncQuery(
        (CommitteeDb db, long committee) => db.Attendance
            .Where(a => db.Meetings.Where(m => m.CommitteeId == committee && m.Attendance.Count > 0).OrderByDescending(m => m.Date).Select(m => m.Id).Take(MeetingsBack).Contains(a.MeetingId))
            .OrderByDescending(a => a.Meeting!.Date).ThenBy(a => a.Place)
            .Select(a => new Attended(a.MeetingId, a.Name, a.Role, a.Abbreviation, a.IsChair)));

    public async Task<ResolvedOwner> ResolveAsync(
        Caller caller, CommitteeRow committee, string? written, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        return string.IsNullOrWhiteSpace(written)
            ? ResolvedOwner.Nobody
            : Resolve(caller, written, mentions, await PeopleAsync(committee.Id, cancellation));
    }

    public static ResolvedOwner Resolve(Caller caller, string? written, IReadOnlyList<MentionedPerson> mentions, IReadOnlyList<KnownPerson> people)
    {
        if (string.IsNullOrWhiteSpace(written))
            return ResolvedOwner.Nobody;
        var whole = One(caller, written, mentions, people);
        var parts = PersonMatcher.Split(written);
        if (whole.IsKnown || parts.Count < 2)
            return whole.IsKnown || whole.Choices.Count > 0 ? whole : whole with { Name = written.Trim() };

        var each = parts.Select(p => One(caller, p, mentions, people)).ToList();
        if (each.Find(e => e.Choices.Count > 0) is { } unclear)
            return unclear;

        // "Crime and Policing Team" is one body: only known people, or names beside them, are taken apart.
        if (!each.Any(e => e.IsKnown))
            return whole.Choices.Count > 0 ? whole : new ResolvedOwner(written.Trim(), [], [], written, IsKnown: false);
        return new ResolvedOwner(Joined([.. each.Select(e => e.Name!).Distinct()]), [.. each.SelectMany(e => e.PersonIds).Distinct()], [], written, IsKnown: true);
    }

    /// <summary>Everybody by whom an action of this committee may be owned: the roster first, then those in recent attendance lists.</summary>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(long committeeId, CancellationToken cancellation)
    {
        var roster = await Roster(db, committeeId).ToListAsync(cancellation);
        var people = roster.ConvertAll(m => new KnownPerson(
            m.PersonId, m.Name, Offices(m.Office, m.Role == CommitteeRole.Chair), m.Abbreviation is null ? [] : [m.Abbreviation], m.LeftOn <= CommitteeDay.At(ledger.Now, m.Zone)));

        var attendance = await Attendance(db, committeeId).ToListAsync(cancellation);
        var latest = attendance.Select(a => a.MeetingId).FirstOrDefault();
        var taken = new HashSet<string>(people.Where(p => !p.HasLeft).SelectMany(p => p.Offices.Concat(p.Abbreviations)), StringComparer.OrdinalIgnoreCase);
        foreach (var person in attendance.GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (people.Exists(p => p.Name.Equals(person.Key, StringComparison.OrdinalIgnoreCase)))
                continue;

            // An office is the latest holder's; whoever held it before is still known by name.
            var last = person.First();
            List<string> offices = [.. Offices(last.Role, last.IsChair && last.MeetingId == latest).Where(taken.Add)];
            List<string> abbreviations = last.Abbreviation is { } a && taken.Add(a) ? [a] : [];
            people.Add(new KnownPerson(null, person.Key, offices, abbreviations, HasLeft: false));
        }

        return people;
    }

    private static ResolvedOwner One(Caller caller, string written, IReadOnlyList<MentionedPerson> mentions, IReadOnlyList<KnownPerson> people)
    {
        if (written.Equals("me", StringComparison.OrdinalIgnoreCase))
            return new ResolvedOwner(caller.Name, caller.PersonId is { } me ? [me] : [], [], written, IsKnown: true);
        if (mentions.FirstOrDefault(m => m.Name.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } mentioned)
            return new ResolvedOwner(mentioned.Name, [mentioned.PersonId], [], written, IsKnown: true);

        var found = PersonMatcher.Find(written, people);
        if (found.Count == 1)
            return new ResolvedOwner(Named(found[0], written), found[0].PersonId is { } id ? [id] : [], [], written, IsKnown: true);
        if (found.Count == 0)
            found = PersonMatcher.FindSimilar(written, people);
        return new ResolvedOwner(found.Count == 0 ? written.Trim() : null, [], [.. found.Take(MostChoices).Select(Choice)], written, IsKnown: false);
    }

    public static OwnerChoice Choice(KnownPerson person) => new(
        person.PersonId is { } id ? id.ToString(CultureInfo.InvariantCulture) : person.Name,
        person.Name, person.Offices.Concat(person.Abbreviations).FirstOrDefault());

    /// <summary>The name on the roster; with the office beside it where that is how the person was called.</summary>
    private static string Named(KnownPerson person, string written)
    {
        var called = person.Offices.Concat(person.Abbreviations).FirstOrDefault(o => o.Equals(PersonMatcher.TrimName(written), StringComparison.OrdinalIgnoreCase));
        return called is null ? person.Name : $"{person.Name} ({called})";
    }

    private static List<string> Offices(string? office, bool isChair)
    {
        var offices = office is null ? new List<string>() : [office];
        if (isChair && office?.Equals("Chair", StringComparison.OrdinalIgnoreCase) != true)
            offices.Add("Chair");
        return offices;
    }

    private sealed record OnRoster(long PersonId, string Name, CommitteeRole Role, string? Office, string? Abbreviation, DateOnly? LeftOn, string Zone);

    private sealed record Attended(long MeetingId, string Name, string? Role, string? Abbreviation, bool IsChair);

    private static string Joined(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
}

/// <summary>Somebody mentioned in the message, whom the chat has made known to the store.</summary>
internal sealed record MentionedPerson(string Name, long PersonId);

/// <param name="Name">What the register shows; null where nobody is named, or where it is a question.</param>
/// <param name="PersonIds">Those of the owners whom the store knows.</param>
/// <param name="Choices">Who may be meant, where that is not clear.</param>
/// <param name="IsKnown">False for an outside body, which is kept as written.</param>
internal sealed record ResolvedOwner(string? Name, IReadOnlyList<long> PersonIds, IReadOnlyList<OwnerChoice> Choices, string Written, bool IsKnown)
{
    public static ResolvedOwner Nobody { get; } = new(null, [], [], "", IsKnown: false);

    public void ApplyTo(ActionRow action)
    {
        action.Owner = Name;
        action.OwnerPersonId = PersonIds.Count > 0 ? PersonIds[0] : null;
        var others = PersonIds.Skip(1).ToList();
        action.CoOwners.RemoveAll(o => !others.Contains(o.PersonId));
        action.CoOwners.AddRange(others.Where(p => action.CoOwners.TrueForAll(o => o.PersonId != p)).Select(p => new ActionCoOwnerRow { PersonId = p }));
    }
}
