using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Before a newer version of minutes replaces an earlier one, or the minutes an agenda: each restriction follows its
/// matter to the number that it has now. Where none of the new items is surely the same matter, those that may be are
/// closed, and the officer is told.
/// </summary>
internal sealed class RestrictionCarryOver(CommitteeDb db)
{
    /// <summary>
    /// A key that no printed item has, for a restriction whose matter isn't in the document any more.
    /// </summary>
    private const string Detached = "no longer printed: ";

    /// <returns>A sentence for each matter whose place is in doubt.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        MeetingRow meeting, MinutesRecord record, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await db.Restrictions.Where(
            r => r.MeetingId == meeting.Id && r.ItemKey != RestrictionRow.WholeDocument)
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];
        var earlier = await EarlierAsync(meeting, cancellation);
        var newer = record.Items.Select(
            (item, i) => new ComparedItem(item.Number ?? item.Title, item.Title, TextOf(record, i))).ToList();
        var known = earlier.SelectMany(e => ItemMatcher.Find(e, newer).Same).ToHashSet();
        var plan = rows.ConvertAll(row => Place(row, earlier, newer, known, record));
        await MoveAsync(rows, plan, cancellation);
        List<string> said = [.. plan.SelectMany(p => Close(p, meeting, newer, now)).Distinct()];
        // Before the items: what they print themselves is added only where nothing is there.
        await db.FlushAsync(cancellation);
        return said;
    }

    /// <param name="Key">Of the item that is the same matter; null where none surely is.</param>
    /// <param name="Doubtful">Items that may be the matter and are closed for that.</param>
    private sealed record Placement(RestrictionRow Row, string OldKey, string? Key, IReadOnlyList<int> Doubtful);

    private static Placement Place(
        RestrictionRow row, List<ComparedItem> earlier, List<ComparedItem> newer, HashSet<int> known,
        MinutesRecord record)
    {
        var matter = earlier.Find(e => e.Key == row.ItemKey) ?? new ComparedItem(row.ItemKey, row.ItemTitle, "");
        var (same, similar) = ItemMatcher.Find(matter, newer);
        // To open something takes more than a likeness.
        if (row.LiftedAt is not null)
            same.RemoveAll(i => !ItemMatcher.IsCertain(matter, newer[i]));
        if (same.Count > 0)
            return new Placement(row, row.ItemKey, newer[same[0]].Key, row.LiftedAt is null ? same[1..] : []);
        if (row.LiftedAt is not null)
            return new Placement(row, row.ItemKey, null, []);
        // A number alone proves nothing, but what has it now may still be the matter.
        var unknown = Enumerable.Range(0, newer.Count)
            .Where(i => !known.Contains(i) && record.Items[i].Restricted is null).ToList();
        var open = similar.Where(i => record.Items[i].Restricted is null)
            .Union(row.SetBy == RestrictionRow.ByAgenda && record.Items.Any(i => i.Restricted is not null)
                ? []
                : unknown)
            .ToList();
        return new Placement(row, row.ItemKey, null, open);
    }

    /// <summary>By way of keys that nothing has: two items may have changed places.</summary>
    private async Task MoveAsync(List<RestrictionRow> rows, List<Placement> plan, CancellationToken cancellation)
    {
        foreach (var row in rows)
            row.ItemKey = $"{Detached}{row.Id}";
        await db.FlushAsync(cancellation);
        var taken = new HashSet<string>();
        // A restriction in force wins over a lifted one for the same item.
        foreach (var placement in plan.OrderBy(p => p.Row.LiftedAt is not null))
            if (placement.Key is { } key && taken.Add(key))
                placement.Row.ItemKey = key;
        await db.FlushAsync(cancellation);
    }

    private IEnumerable<string> Close(
        Placement placement, MeetingRow meeting, List<ComparedItem> newer, DateTimeOffset now)
    {
        if (placement.Doubtful.Count == 0)
            yield break;
        foreach (var key in placement.Doubtful.Select(i => newer[i].Key).Distinct())
        {
            if (db.Restrictions.Local.Any(r => r.MeetingId == meeting.Id && r.ItemKey == key))
                continue;
            db.Restrictions.Add(new RestrictionRow
            {
                CommitteeId = meeting.CommitteeId,
                MeetingId = meeting.Id,
                ItemKey = key,
                ItemTitle = newer.Find(n => n.Key == key)!.Title,
                Ground = placement.Row.Ground,
                Audience = RestrictionAudience.Officers,
                SetAt = now,
                SetBy = RestrictionRow.ByMinutes,
            });
        }

        yield return ImportWords.MatterInDoubt(
            placement.OldKey, [.. placement.Doubtful.Select(i => newer[i].Key)]);
    }

    private async Task<List<ComparedItem>> EarlierAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        var items = await db.Items.AsNoTracking()
            .Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Place)
            .Select(i => new { i.Id, Key = i.Number ?? i.Title, i.Title }).ToListAsync(cancellation);
        var passages = (
            await db.Passages.AsNoTracking()
                .Where(p => p.MeetingId == meeting.Id && p.ItemId != null).OrderBy(p => p.Place)
                .Select(p => new { p.ItemId, p.Text }).ToListAsync(cancellation))
            .ToLookup(p => p.ItemId, p => p.Text);
        return items.ConvertAll(i => new ComparedItem(i.Key, i.Title, string.Join(' ', passages[i.Id])));
    }

    private static string TextOf(MinutesRecord record, int index) =>
        string.Join(' ', record.Passages.Where(p => p.ItemIndex == index).Select(p => p.Text));
}
