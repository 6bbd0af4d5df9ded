using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Roster;

/// <param name="AccountPersonId">The person who was mentioned in chat; null if the directory id is given.</param>
internal sealed record LinkRequest(long CommitteeId, string Name, long? AccountPersonId, string? DirectoryId,
    string? ActivityId);

/// <summary>
/// Links a Teams account to a name on the roster. Nothing else does: two people may share a name, and anybody can
/// choose a display name.
/// </summary>
internal sealed class LinkAccount(CommitteeDb db, TimeProvider clock)
{
    public async Task<RosterOutcome> HandleAsync(Caller caller, LinkRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (RosterRules.RefusalReason(caller.RoleIn(request.CommitteeId), CommitteeRole.None, CommitteeRole.Member, 0,
            isConsole: true) is { } refusal)
            return RosterOutcome.Refused(refusal);

        var lines = await db.Memberships.Include(m => m.Person)
            .Where(m => m.CommitteeId == request.CommitteeId && m.LeftOn == null).ToListAsync(cancellation);
        var known = PersonMatcher.Find(request.Name,
            lines.ConvertAll(m => new KnownPerson(m.PersonId, m.Person!.Name, [], [], HasLeft: false)));
        if (known.Count != 1)
        {
            return RosterOutcome.Refused(known.Count == 0
                ? RosterWords.NoSuchName(request.Name)
                : RosterWords.Which(known.Select(k => k.Name)));
        }

        var person = lines.First(m => m.PersonId == known[0].PersonId).Person!;
        var account = request.AccountPersonId is { } id
            ? await db.People.SingleAsync(p => p.Id == id, cancellation)
            : await db.People.SingleOrDefaultAsync(p => p.AadObjectId == request.DirectoryId, cancellation);
        if (account?.Id == person.Id)
            return RosterOutcome.Success(RosterWords.LinkedAlready(person.Name));
        if (person.AadObjectId is not null)
            return RosterOutcome.Refused(RosterWords.OtherAccount(person.Name));
        if (account is not null && lines.Exists(m => m.PersonId == account.Id))
            return RosterOutcome.Refused(RosterWords.AccountListed(account.Name));

        if (account is not null)
            await MergeAsync(db, account, person, cancellation);
        else
            person.AadObjectId = request.DirectoryId;
        db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(), Kind = AuditKind.PersonLinked, CommitteeId = request.CommitteeId,
                ByPersonId = caller.PersonId, AboutPersonId = person.Id, What = "account tied to a name on the roster",
                ActivityId = request.ActivityId,
        });
        return RosterOutcome.Success(RosterWords.Linked(person.Name));
    }

    /// <summary>
    /// The account's chat data moves to the person on the roster. Its earlier changes stay in the history under its own
    /// id.
    /// </summary>
    public static async Task MergeAsync(
        CommitteeDb db, PersonRow account, PersonRow person, CancellationToken cancellation)
    {
        var (directory, teams) = (account.AadObjectId, account.TeamsId);
        (account.AadObjectId, account.TeamsId) = (null, null);
        await db.FlushAsync(cancellation);
        (person.AadObjectId, person.TeamsId) = (directory, teams);
        person.PersonalConversationId ??= account.PersonalConversationId;
        person.LastCommitteeId ??= account.LastCommitteeId;
        account.PersonalConversationId = null;
        var there = await db.Memberships.Where(m => m.PersonId == person.Id).Select(m => m.CommitteeId)
            .ToListAsync(cancellation);
        foreach (var membership in await db.Memberships.Where(
            m => m.PersonId == account.Id && !there.Contains(m.CommitteeId)).ToListAsync(cancellation))
            membership.PersonId = person.Id;
        using (db.UsingFullScope())
        {
            foreach (var action in await db.Actions.Where(a => a.OwnerPersonId == account.Id).ToListAsync(cancellation))
                action.OwnerPersonId = person.Id;
        }
    }
}
