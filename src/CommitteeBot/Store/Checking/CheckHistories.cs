using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Checking;

/// <summary>The history of every action is a chain from its being logged to what it is now.</summary>
internal static class CheckHistories
{
    private const int Batch = 1000;

    public static async Task<CheckedPart> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var prefixes = await db.Committees.IgnoreQueryFilters().ToDictionaryAsync(c => c.Id, c => c.Prefix, cancellation);
        var faults = new List<string>();
        long looked = 0, last = 0;
        while (true)
        {
            var after = last;
            var actions = await db.Actions.IgnoreQueryFilters().AsNoTracking().Where(a => a.Id > after)
                .OrderBy(a => a.Id).Take(Batch)
                .Select(a => new { a.Id, a.CommitteeId, a.Number, a.State }).ToListAsync(cancellation);
            if (actions.Count == 0)
                return new CheckedPart(looked, faults);
            (looked, last) = (looked + actions.Count, actions[^1].Id);
            var until = last;
            var changes = (await db.ActionEvents.IgnoreQueryFilters().AsNoTracking()
                .Where(e => e.ActionId > after && e.ActionId <= until).OrderBy(e => e.Id)
                .Select(e => new { e.ActionId, Link = new ChainLink(e.Change, e.From, e.To, e.Before) })
                .ToListAsync(cancellation)).ToLookup(e => e.ActionId, e => e.Link);
            faults.AddRange(
                actions.Select(a => ActionChain.Fault(
                    $"{prefixes.GetValueOrDefault(a.CommitteeId, "?")}-{a.Number}", [.. changes[a.Id]], a.State))
                    .OfType<string>());
        }
    }
}
