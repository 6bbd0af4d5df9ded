using CommitteeBot.Committees;
using CommitteeBot.Committees.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Following;

/// <param name="Source">The key of the group or team.</param>
internal sealed record FollowGroupRequest(string Source, long CommitteeId, string? Chair, IReadOnlyList<GroupPerson> People);

/// <summary>
/// Brings the roster of a committee in line with its group. Only what the group says anew changes anything, so an
/// officer's word stays until then. Nobody is deleted: who has left the group is off the roster from that day on.
/// </summary>
internal sealed class FollowGroup(CommitteeDb db, TimeProvider clock)
{
    /// <returns>Whom the officers are to be asked about, and who has left.</returns>
    public async Task<FollowedNews> RunAsync(FollowGroupRequest request, CancellationToken cancellation)
    {
        var committee = await db.Committees.SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var known = await db.GroupMembers.Where(m => m.Source == request.Source).ToListAsync(cancellation);
        var here = request.People.Where(p => p.IsEnabled).ToList();
        var news = new FollowedNews([], []);
        foreach (var gone in known.FindAll(m => m.State != GroupMemberState.Left && !here.Exists(p => p.Account == m.Account)))
            await LeaveAsync(committee, gone, today, news, cancellation);
        await db.FlushAsync(cancellation);

        // Those first whom the roster has by their account: a name is anybody's only among the rest.
        var roster = new FollowedRoster(db, committee, today);
        await roster.LoadAsync(cancellation);
        foreach (var person in here.OrderBy(p => roster.HasAccount(p.Account) ? 0 : 1)
            .ThenBy(p => p.Account, StringComparer.Ordinal))
        {
            var row = known.Find(m => m.Account == person.Account);
            if (row is not null)
                row.CommitteeId = committee.Id;
            await SeeAsync(request, person, row, roster, news, cancellation);
        }

        return news;
    }

    private async Task SeeAsync(FollowGroupRequest request, GroupPerson person, GroupMemberRow? row,
        FollowedRoster roster, FollowedNews news, CancellationToken cancellation)
    {
        var role = GroupRoles.Of(person, request.Chair);
        if (row is { State: GroupMemberState.Followed, PersonId: { } followed })
        {
            Note(row, await roster.GiveAsync(followed, row.Role, role, cancellation));
            row.Role = role;
            return;
        }

        var others = request.People.Where(p => p.Account != person.Account).ToList();
        var match = row is { State: GroupMemberState.Left, PersonId: { } before }
            ? new AccountMatch(before, [])
            : AccountMatch.Find(person, others, roster.People);
        var name = GroupNames.Plain(person.Name);
        if (match.PersonId is null && name is null)
            return; // Nobody is put on a roster without a name; they come with the permission to read it.
        row ??= Add(new GroupMemberRow
            { Source = request.Source, CommitteeId = request.CommitteeId, Account = person.Account });
        var isNew = row.Id == 0 || row.State == GroupMemberState.Left;
        (row.Role, row.Name) = (role, null);
        if (match.PersonId is null && match.Perhaps.Count > 0)
        {
            (row.State, row.Name) = (GroupMemberState.Asked, name);
            if (isNew)
                news.Asked.Add(name!);
            return;
        }

        row.State = GroupMemberState.Followed;
        row.PersonId = await roster.PersonAsync(match.PersonId, person.Account, name, cancellation);
        Note(row, await roster.GiveAsync(row.PersonId.Value, null, role, cancellation));
        await roster.NameOfficeAsync(row.PersonId.Value, person.JobTitle, cancellation);
    }

    private async Task LeaveAsync(
        CommitteeRow committee, GroupMemberRow row, DateOnly today, FollowedNews news, CancellationToken cancellation)
    {
        if (row.State == GroupMemberState.Asked)
        {
            db.GroupMembers.Remove(row);
            return;
        }

        row.State = GroupMemberState.Left;

        // Of two groups of a committee that was merged, the other may still have them.
        if (await db.GroupMembers.AnyAsync(m => m.CommitteeId == committee.Id && m.Account == row.Account
            && m.Source != row.Source && m.State == GroupMemberState.Followed, cancellation))
            return;
        if (await db.Memberships.Include(m => m.Person).SingleOrDefaultAsync(
            m => m.CommitteeId == committee.Id && m.PersonId == row.PersonId, cancellation) is not { } line || !line.IsActive(today))
            return;
        line.LeftOn = today;
        news.Left.Add(line.Person!.Name);
        Note(row, $"{line.Role.ToString().ToLowerInvariant()} to off the roster");
    }

    private GroupMemberRow Add(GroupMemberRow row)
    {
        db.GroupMembers.Add(row);
        return row;
    }

    private void Note(GroupMemberRow row, string? change)
    {
        if (change is null)
            return;
        db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(), Kind = AuditKind.RosterChanged, CommitteeId = row.CommitteeId,
            AboutPersonId = row.PersonId, What = $"{change}, as the group in Microsoft 365 says",
        });
    }
}

/// <param name="Asked">Names in the group that may be somebody of the roster.</param>
/// <param name="Left">Those who were taken off the roster.</param>
internal sealed record FollowedNews(List<string> Asked, List<string> Left);
