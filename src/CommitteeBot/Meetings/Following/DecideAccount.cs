using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Following;

/// <summary>An officer says whose account it is: somebody's of the roster, or a new person's.</summary>
internal sealed class DecideAccount(CommitteeDb db, TimeProvider clock)
{
    /// <param name="person">Null for nobody on the roster.</param>
    /// <returns>A sentence.</returns>
    public async Task<string> RunAsync(
        Caller caller, long account, long? person, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await db.GroupMembers.SingleOrDefaultAsync(m => m.Id == account, cancellation) is not { } row
            || !caller.IsOfficer(row.CommitteeId))
            return FollowingWords.NoSuchQuestion;
        if (row.State != GroupMemberState.Asked)
            return FollowingWords.AlreadySettled;
        var committee = await db.Committees.SingleAsync(c => c.Id == row.CommitteeId, cancellation);
        var roster = new FollowedRoster(db, committee, CommitteeDay.At(clock.GetUtcNow(), committee.Zone));
        await roster.LoadAsync(cancellation);
        if (person is { } chosen && !roster.People.Any(p => p.PersonId == chosen && p.Account is null))
            return FollowingWords.HasAccount;

        row.PersonId = await roster.PersonAsync(person, row.Account, row.Name, cancellation);
        var change = await roster.GiveAsync(row.PersonId.Value, null, row.Role, cancellation);
        var name = (await db.People.SingleAsync(p => p.Id == row.PersonId, cancellation)).Name;
        (row.State, row.Name) = (GroupMemberState.Followed, null);
        db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(), Kind = AuditKind.PersonLinked, CommitteeId = committee.Id, ByPersonId = caller.PersonId,
            AboutPersonId = row.PersonId, ActivityId = activityId,
            What = $"account of the group tied to a name on the roster{(change is null ? "" : $", {change}")}",
        });
        return FollowingWords.Settled(name, committee.Name);
    }
}
