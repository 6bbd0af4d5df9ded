using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Checking;

/// <summary>
/// The numbers of a committee's actions go from 1 to the last without a gap or a double. A register that was imported
/// keeps its own numbers, and what a merge or a correction moved away leaves its place empty.
/// </summary>
internal static class CheckNumbers
{
    public static async Task<CheckedPart> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var committees = await db.Committees.IgnoreQueryFilters().AsNoTracking().OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var actions = (await db.Actions.IgnoreQueryFilters().AsNoTracking()
            .Select(a => new { a.CommitteeId, a.Number, a.EarlierPrefix, a.EarlierNumber }).ToListAsync(cancellation))
            .ToLookup(a => a.CommitteeId);
        var explained = await ExplainedAsync(db, cancellation);
        var (faults, remarks) = (new List<string>(), new List<string>());
        foreach (var committee in committees)
        {
            var own = actions[committee.Id].ToList();
            var references = own.Select(
                a => new ActionReference(a.EarlierPrefix ?? committee.Prefix, a.EarlierNumber ?? a.Number)).ToList();
            faults.AddRange(
                references.GroupBy(r => r).Where(g => g.Count() > 1).Take(CheckWords.MaxNamed)
                    .Select(g => CheckWords.Doubled(g.Key.ToString())));
            var numbers = own.Select(a => a.Number).ToHashSet();
            if (numbers.Count > 0 && numbers.Max() is var highest && highest >= committee.NextActionNumber)
                faults.Add(
                    CheckWords.BeyondNext(
                        new ActionReference(committee.Prefix, highest).ToString(), committee.NextActionNumber));
            var gaps = Enumerable.Range(1, Math.Max(0, committee.NextActionNumber - 1)).Where(n => !numbers.Contains(n))
                .ToList();
            if (gaps.Count == 0)
                continue;
            if (explained.Contains(committee.Id))
                remarks.Add(CheckWords.ExplainedGaps(committee.Prefix, gaps.Count));
            else
                faults.Add(CheckWords.Gaps(committee.Prefix, gaps));
        }

        return new CheckedPart(actions.Sum(a => a.Count()), faults)
        {
            Remark = remarks.Count > 0 ? string.Join(" ", remarks) : null,
        };
    }

    /// <summary>The committees whose numbers may have gaps.</summary>
    private static async Task<HashSet<long>> ExplainedAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var merges = await db.CommitteeChanges.IgnoreQueryFilters().Where(c => c.MergedId != null)
            .Select(c => new { c.CommitteeId, Merged = c.MergedId!.Value }).ToListAsync(cancellation);
        var imported = await db.ActionEvents.IgnoreQueryFilters()
            .Where(e => e.Change == ActionChange.Logged
                && EF.Functions.Like(e.ActivityId!, ImportedRegister.KeyPrefix + "%"))
            .Select(e => e.Action!.CommitteeId).Distinct().ToListAsync(cancellation);

        // What was moved away says so by the reference that it had.
        var moved = await db.ActionEvents.IgnoreQueryFilters().Where(e => e.Change == ActionChange.Committee)
            .Select(e => e.From).Distinct().ToListAsync(cancellation);
        var prefixes = moved.Select(m => ActionReference.TryParse(m, out var reference) ? reference.Prefix : null)
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = await db.Committees.IgnoreQueryFilters().Where(c => prefixes.Contains(c.Prefix)).Select(c => c.Id)
            .ToListAsync(cancellation);
        return [.. merges.SelectMany(m => new[] { m.CommitteeId, m.Merged }), .. imported, .. left];
    }
}
