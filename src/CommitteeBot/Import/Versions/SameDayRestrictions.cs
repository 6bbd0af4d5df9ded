using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Versions;

/// <summary>
/// Minutes that are kept beside others of the same day may be a version of them all the same. What is restricted in
/// those is restricted in these, until an officer opens it.
/// </summary>
internal static class SameDayRestrictions
{
    public static Task<bool> AreThereAsync(
        CommitteeDb db, CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation) =>
        Of(db, committee, meeting).AnyAsync(cancellation);

    public static async Task CopyAsync(
        CommitteeDb db, CommitteeRow committee, MeetingRow meeting, MinutesRecord record, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var others = await Of(db, committee, meeting).ToListAsync(cancellation);
        if (others.Count == 0)
            return;
        var taken = meeting.Id == 0
            ? []
            : await db.Restrictions.Where(r => r.MeetingId == meeting.Id).Select(r => r.ItemKey).ToListAsync(cancellation);
        // What prints its own ground is closed by that.
        taken.AddRange(record.Items.Where(i => i.Restricted is not null).Select(i => i.Number ?? i.Title));
        var items = record.Items.Select((item, i) => new ComparedItem(
            item.Number ?? item.Title, item.Title,
            string.Join(' ', record.Passages.Where(p => p.ItemIndex == i).Select(p => p.Text)))).ToList();
        foreach (var other in others)
        {
            var matter = new ComparedItem(other.ItemKey, other.ItemTitle, await TextAsync(db, other, cancellation));
            var (same, similar) = ItemMatcher.Find(matter, items);
            foreach (var item in same.Concat(similar).Select(i => items[i]).Where(i => !taken.Contains(i.Key)))
            {
                taken.Add(item.Key);
                db.Restrictions.Add(new RestrictionRow
                {
                    Committee = committee, CommitteeId = committee.Id, Meeting = meeting, ItemKey = item.Key,
                    ItemTitle = item.Title, Ground = other.Ground, Audience = RestrictionAudience.Officers, SetAt = now,
                    SetBy = RestrictionRow.ByMinutes,
                });
            }
        }
    }

    private static IQueryable<RestrictionRow> Of(CommitteeDb db, CommitteeRow committee, MeetingRow meeting) =>
        db.Restrictions.Where(r => r.CommitteeId == committee.Id && r.MeetingId != meeting.Id
            && meeting.Date != null && r.Meeting!.Date == meeting.Date && r.LiftedAt == null
            && r.ItemKey != RestrictionRow.WholeDocument);

    private static async Task<string> TextAsync(CommitteeDb db, RestrictionRow row, CancellationToken cancellation) =>
        string.Join(' ', await db.Passages.AsNoTracking()
            .Where(p => p.MeetingId == row.MeetingId && (p.Item!.Number ?? p.Item.Title) == row.ItemKey)
            .OrderBy(p => p.Place).Select(p => p.Text).ToListAsync(cancellation));
}
