using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>All that is followed, and what is said of it when it fails and when that is over.</summary>
internal sealed class FollowedSources(
    GraphSettings settings, IEnumerable<IFollowedSource> kinds, IEnumerable<ISourceCall> calls)
{
    private readonly Dictionary<string, (IFollowedSource Kind, FollowedKey Key)> byKey = settings.IsOn
        ? kinds.SelectMany(k => k.Keys.Select(key => (Kind: k, Key: key)))
            .DistinctBy(k => k.Key.Key).ToDictionary(k => k.Key.Key)
        : [];

    public IReadOnlyCollection<string> Keys => byKey.Keys;

    public Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation) =>
        byKey[source.Key].Kind.ReadAsync(source, cancellation);

    /// <summary>What has been heard of meanwhile is read before its time.</summary>
    public async Task CallAsync(CancellationToken cancellation)
    {
        foreach (var call in calls)
            await call.RunAsync(cancellation);
    }

    /// <summary>Notes a failure, and tells the officers once.</summary>
    public async Task FailAsync(
        CommitteeDb db, FollowedSourceRow source, GraphFault fault, DateTimeOffset now, CancellationToken cancellation)
    {
        if (fault == GraphFault.MarkTooOld)
            source.Mark = null;
        if (source.Fault != fault.ToString())
            (source.FaultSince, source.ToldAt) = (source.Fault is null ? now : source.FaultSince ?? now,
                FaultTelling.IsPassing(fault) ? source.ToldAt : null);
        source.Fault = fault.ToString();
        source.Failures++;
        source.DueAt = now + FaultTelling.Pause(fault, source.Failures);
        if (source.ToldAt is not null || !FaultTelling.IsWorthTelling(fault, source.FaultSince!.Value, now))
            return;
        source.ToldAt = now;
        var key = byKey[source.Key].Key;
        foreach (var committee in await CommitteesAsync(db, key, cancellation))
            await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews,
                $"following/{fault}/{(fault == GraphFault.SignIn ? "" : source.Key)}/{now:yyyyMMdd}",
                FaultTelling.Words(fault, key, committee.Name), now, cancellation);
    }

    /// <summary>It answers again: those who were told that it didn't are told so.</summary>
    public async Task EndFaultAsync(
        CommitteeDb db, FollowedSourceRow source, DateTimeOffset now, CancellationToken cancellation)
    {
        var (wasTold, fault) = (source.ToldAt is not null, source.Fault);
        (source.Fault, source.FaultSince, source.ToldAt, source.Failures) = (null, null, null, 0);
        if (!wasTold)
            return;
        var key = byKey[source.Key].Key;
        foreach (var committee in await CommitteesAsync(db, key, cancellation))
            await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews,
                $"following/over/{fault}/{(fault == nameof(GraphFault.SignIn) ? "" : source.Key)}/{now:yyyyMMdd}",
                FaultTelling.Over(key, committee.Name), now, cancellation);
    }

    private static async Task<IReadOnlyList<CommitteeRow>> CommitteesAsync(
        CommitteeDb db, FollowedKey key, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        return [.. key.Of.Select(name => Find(all, name)).OfType<CommitteeRow>().Distinct()];
    }

    /// <summary>The committee that a setting names, by a name that it has or had, or by its prefix.</summary>
    public static CommitteeRow? Find(IReadOnlyList<CommitteeRow> all, string name) =>
        CommitteeSearch.Find(name, [.. all.Select(c => c.ToKnown())], current: null) is { } found
            ? all.Single(c => c.Id == found.Id)
            : null;
}
