using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Roster;

/// <param name="PersonId">
/// The person, if a mention or an id identifies them; otherwise the name is looked up on the roster.
/// </param>
/// <param name="Role">None for somebody who leaves.</param>
internal sealed record RosterRequest(long CommitteeId, string Name, long? PersonId, CommitteeRole Role,
    string? ActivityId)
{
    public string? Office { get; init; }
    public string? Abbreviation { get; init; }
    public bool IsConsole { get; init; }

    /// <summary>True where the account is linked in the same step.</summary>
    public bool HasAccount { get; init; }
}

/// <summary>
/// Gives somebody a role on a committee's roster, or ends their membership. A roster line is never deleted: it keeps
/// the date on which the person left.
/// </summary>
internal sealed class ChangeRoster(CommitteeDb db, TimeProvider clock)
{
    public async Task<RosterOutcome> HandleAsync(Caller caller, RosterRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var lines = await db.Memberships.Include(m => m.Person).Where(m => m.CommitteeId == committee.Id)
            .ToListAsync(cancellation);
        lines.AddRange(db.Memberships.Local.Where(m => m.CommitteeId == committee.Id && !lines.Contains(m)));
        if (RosterRules.RefusalReason(caller.RoleIn(committee.Id), CommitteeRole.None, CommitteeRole.Member, 0,
            request.IsConsole) is { } notAnOfficer)
            return RosterOutcome.Refused(notAnOfficer);

        var found = Find(lines, request, today);
        if (found.Count > 1)
            return RosterOutcome.Refused(RosterWords.Which(found.Select(Shown)));
        var line = found.Count == 1 ? found[0] : null;
        var isThere = line is not null && line.IsActive(today);
        var others = lines.Count(m => m != line && m.Role == CommitteeRole.Officer && m.IsActive(today));
        if (RosterRules.RefusalReason(caller.RoleIn(committee.Id), isThere ? line!.Role : CommitteeRole.None,
            request.Role, others, request.IsConsole) is { } refusal)
            return RosterOutcome.Refused(refusal);

        if (request.Role == CommitteeRole.None)
            return isThere ? Remove(caller, committee, line!, today, request)
                : RosterOutcome.Refused(RosterWords.NotOnRoster(request.Name, committee.Name));
        return await GiveAsync(caller, committee, line, isThere, request, cancellation);
    }

    private async Task<RosterOutcome> GiveAsync(Caller caller, CommitteeRow committee, MembershipRow? line,
        bool isThere, RosterRequest request, CancellationToken cancellation)
    {
        var was = isThere ? line!.Role : CommitteeRole.None;
        if (line is null)
        {
            var person = request.PersonId is { } id
                ? await db.People.SingleAsync(p => p.Id == id, cancellation)
                : new PersonRow { Name = request.Name };
            line = new MembershipRow { CommitteeId = committee.Id, Person = person };
            db.Memberships.Add(line);
        }

        line.Role = request.Role;
        line.LeftOn = null;
        line.Office = request.Office ?? line.Office;
        line.Abbreviation = request.Abbreviation ?? line.Abbreviation;
        await db.FlushAsync(cancellation);
        Note(caller, committee, line, $"{Word(was)} to {Word(request.Role)}", request.ActivityId);
        var unlinked = request.HasAccount || line.Person!.AadObjectId is not null || line.Person.TeamsId is not null
            ? ""
            : request.IsConsole ? RosterWords.LinkAccountOnConsole : RosterWords.LinkAccount(line.Person.Name);
        return RosterOutcome.Success(was == request.Role
            ? RosterWords.IsAlready(line.Person!.Name, Word(request.Role), committee.Name) + unlinked
            : RosterWords.IsNow(line.Person!.Name, Word(request.Role), committee.Name) + unlinked);
    }

    private RosterOutcome Remove(Caller caller, CommitteeRow committee, MembershipRow line, DateOnly today,
        RosterRequest request)
    {
        line.LeftOn = today;
        Note(caller, committee, line, $"{Word(line.Role)} to off the roster", request.ActivityId);
        return RosterOutcome.Success(RosterWords.Left(line.Person!.Name, committee.Name));
    }

    private void Note(Caller caller, CommitteeRow committee, MembershipRow line, string what, string? activityId) =>
        db.Audit.Add(new AuditRow
    {
        At = clock.GetUtcNow(), Kind = AuditKind.RosterChanged, CommitteeId = committee.Id,
            ByPersonId = caller.PersonId, AboutPersonId = line.Person!.Id, What = what, ActivityId = activityId,
    });

    /// <summary>The roster lines of a person, by id or by name; more than one calls for a question.</summary>
    private static List<MembershipRow> Find(List<MembershipRow> lines, RosterRequest request, DateOnly today)
    {
        if (request.PersonId is { } id)
            return lines.FindAll(m => (m.Person?.Id ?? m.PersonId) == id);
        if (lines.FindAll(m => m.Person!.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase)) is {
            Count: > 0 } exact)
            return exact;

        // Giving a role to a name that is only like one on the roster would change the wrong person.
        var known = lines.ConvertAll(m => new KnownPerson(m.PersonId, m.Person!.Name, [], [], !m.IsActive(today)));
        var alike = PersonMatcher.Find(request.Name, known).Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return lines.FindAll(m => alike.Contains(m.Person!.Name));
    }


    private static string Shown(MembershipRow line) => line.Office is { } office ? $"{line.Person!.Name} ({office})"
        : line.Person!.Name;

    private static string Word(CommitteeRole role) => role == CommitteeRole.None ? "nothing"
        : role.ToString().ToLowerInvariant();
}
