using CommitteeBot.Committees.Following;
using CommitteeBot.Graph;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// The people of a committee from its group, in full when the group has changed and each week, or from its team each
/// hour, since a team tells no changes.
/// </summary>
internal sealed class GroupPeopleSource(GraphSettings settings, GroupMembers members, TimeProvider clock) : IFollowedSource
{
    private static readonly TimeSpan InFull = TimeSpan.FromDays(7);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    public static string GroupKey(string group) => $"people/group/{group}";

    private static string TeamKey(string team) => $"people/team/{team}";

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => KeyOf(c) is not null)
        .Select(c => new FollowedKey(KeyOf(c)!, [c.Committee], c.Group is null ? "the team" : "the group"));

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => KeyOf(c) == source.Key);
        var people = followed.Group is { } group
            ? await members.OfGroupAsync(group, cancellation)
            : await members.OfTeamAsync(followed.Team!, cancellation);
        if (people.Count == 0)
            throw new GraphException(GraphFault.Emptied);
        return (db, held, token) => WriteAsync(db, held, followed, people, token);
    }

    private async Task WriteAsync(CommitteeDb db, FollowedSourceRow held, FollowedCommittee followed,
        IReadOnlyList<GroupPerson> people, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        held.DueAt = now + (followed.Group is null ? Hourly : InFull);
        if (FollowedSources.Find(await db.Committees.ToListAsync(cancellation), followed.Committee) is not { } committee)
        {
            held.DueAt = now + Hourly; // It may come with an import.
            return;
        }

        var news = await new FollowGroup(db, clock).RunAsync(
            new FollowGroupRequest(held.Key, committee.Id, followed.Chair, people), cancellation);
        await db.FlushAsync(cancellation);
        if (news.Asked.Count > 0)
            await TellOfficers.StageAsync(db, committee, MessageKind.AccountQuestion,
                $"account/{held.Key}/{now:yyyyMMddHHmm}", text: null, now, cancellation);
        if (news.Left.Count > 0)
            await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews,
                $"left/{held.Key}/{now:yyyyMMddHHmm}", FollowingWords.HaveLeft(news.Left, committee.Name), now, cancellation);
    }

    private static string? KeyOf(FollowedCommittee committee) =>
        committee.Group is { } group ? GroupKey(group) : committee.Team is { } team ? TeamKey(team) : null;
}
