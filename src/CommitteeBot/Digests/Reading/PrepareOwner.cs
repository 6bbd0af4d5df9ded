using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>Gathers one owner's open actions: those due on a day, or all.</summary>
internal sealed class PrepareOwner(CommitteeDb db, OwnedActions owned)
{
    public async Task<OwnerActions> RunAsync(Caller caller, CommitteeRow committee, DateOnly today, long personId, DateOnly? day, CancellationToken cancellation)
    {
        var read = new DigestActions(db);
        var open = read.Open(caller, committee.Id);
        if (day is { } due)
            open = open.Where(a => a.Due == due);
        var own = await owned.OfAsync(open, committee, today, personId, cancellation);
        var count = await own.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.Soonest(own).Take(Notices.OwnerCard.MostLines), committee.Prefix, cancellation);
        var moves = await read.MovesAsync([.. lines.Select(l => l.Id)], cancellation);
        return new OwnerActions(day, count, [.. lines.Select(l => l with { Moves = moves.GetValueOrDefault(l.Id) })]);
    }
}

/// <param name="Open">How many there are in all.</param>
internal sealed record OwnerActions(DateOnly? Day, int Open, IReadOnlyList<DigestLine> Lines);
