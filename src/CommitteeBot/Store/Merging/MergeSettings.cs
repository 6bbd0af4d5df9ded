using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Merging;

/// <summary>
/// Settings and choices: those of the committee that stays, and where it has none, those of the one that is merged.
/// </summary>
internal static class MergeSettings
{
    public static async Task RunAsync(
        CommitteeDb db, ChangeJournal journal, MergedRoster roster, CommitteeRow from, CommitteeRow into,
        CancellationToken cancellation)
    {
        await MoveStandingItemsAsync(db, journal, from, into, cancellation);
        if (await db.DigestRules.AsNoTracking()
            .SingleOrDefaultAsync(r => r.CommitteeId == from.Id, cancellation) is { } rules
            && !await db.DigestRules.AnyAsync(r => r.CommitteeId == into.Id, cancellation))
        {
            rules.CommitteeId = into.Id;
            journal.Add(rules);
        }

        // Somebody who was told of the one committee by their own choice only, or not at all, is told so of both; who
        // was on both rosters has chosen for the other one.
        var chosen = await db.DigestWishes.Where(w => w.CommitteeId == into.Id).Select(w => w.PersonId)
            .ToListAsync(cancellation);
        foreach (var wish in await db.DigestWishes.AsNoTracking().Where(w => w.CommitteeId == from.Id)
            .ToListAsync(cancellation))
        {
            if (chosen.Contains(wish.PersonId) || roster.Before.ContainsKey((into.Id, wish.PersonId)))
                continue;
            wish.CommitteeId = into.Id;
            journal.Add(wish);
        }
    }

    private static async Task MoveStandingItemsAsync(
        CommitteeDb db, ChangeJournal journal, CommitteeRow from, CommitteeRow into, CancellationToken cancellation)
    {
        var kept = await db.StandingItems.AsNoTracking().Where(s => s.CommitteeId == into.Id)
            .ToListAsync(cancellation);
        var place = kept.Select(s => s.Place).DefaultIfEmpty(-1).Max();
        foreach (var item in await db.StandingItems.Where(s => s.CommitteeId == from.Id)
            .OrderBy(s => s.Place).ToListAsync(cancellation))
        {
            if (kept.Exists(s => s.Title.Equals(item.Title, StringComparison.OrdinalIgnoreCase)))
                continue;
            journal.Set(item, nameof(item.Place), ++place);
            journal.Set(item, nameof(item.CommitteeId), into.Id);
        }
    }
}
