using CommitteeBot.Committees;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>Reads one owner's open actions: those due on a day, or all of them.</summary>
internal sealed class PrepareOwnerDigest(CommitteeDb db, ActionOwners owned)
{
    public async Task<OwnerDigest> RunAsync(Caller caller, CommitteeRow committee, DateOnly today, long personId,
        DateOnly? day, CancellationToken cancellation)
    {
        var read = new DigestActions(db);
        var open = read.Open(caller, committee.Id);
        if (day is { } due)
            open = open.Where(a => a.Due == due);
        var own = await owned.OwnedByAsync(open, committee, today, personId, cancellation);
        var count = await own.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.OrderByDue(own).Take(OwnerCard.MaxLines),
            committee.Prefix, cancellation);
        var moves = await read.CountDateChangesAsync([.. lines.Select(l => l.Id)], cancellation);
        return new OwnerDigest(day, count,
            [.. lines.Select(l => l with { DateChanges = moves.GetValueOrDefault(l.Id) })]);
    }
}

/// <param name="Open">The number of all of them.</param>
internal sealed record OwnerDigest(DateOnly? Day, int Open, IReadOnlyList<DigestLine> Lines);
