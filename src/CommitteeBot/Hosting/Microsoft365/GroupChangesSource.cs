using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Asks each hour which groups have changed, many in one question, and has those read. A mark that has become too old
/// is as if all of them had changed.
/// </summary>
internal sealed class GroupChangesSource(GraphSettings settings, GroupMembers members, TimeProvider clock) : IFollowedSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly Dictionary<string, string[]> groups = settings.Committees.Select(c => c.Group).OfType<string>()
        .Distinct().Order(StringComparer.Ordinal).Chunk(GroupMembers.MaxGroupsAtOnce)
        .ToDictionary(chunk => $"changes/groups/{Fingerprint(chunk)}");

    public IEnumerable<FollowedKey> Keys => groups.Select(g => new FollowedKey(
        g.Key, [.. settings.Committees.Where(c => g.Value.Contains(c.Group)).Select(c => c.Committee)],
        "the changes of the group"));

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var watched = groups[source.Key];
        GroupChanges changes;
        try
        {
            changes = await members.ChangesAsync(watched, source.Mark, cancellation);
        }
        catch (GraphException e) when (e.Fault == GraphFault.MarkTooOld && source.Mark is not null)
        {
            changes = await members.ChangesAsync(watched, mark: null, cancellation) with { Changed = watched.ToHashSet() };
        }

        var isFirst = source.Mark is null;
        return async (db, held, token) =>
        {
            (held.Mark, held.DueAt) = (changes.Mark, clock.GetUtcNow() + Interval);
            var keys = isFirst ? [] : watched.Where(changes.Changed.Contains).Select(GroupPeopleSource.GroupKey).ToList();
            foreach (var row in await db.FollowedSources.Where(s => keys.Contains(s.Key)).ToListAsync(token))
                row.DueAt = clock.GetUtcNow();
        };
    }

    /// <summary>Other groups are another question, which no mark of the old one answers.</summary>
    private static string Fingerprint(string[] groups) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join(',', groups))))[..16];
}
