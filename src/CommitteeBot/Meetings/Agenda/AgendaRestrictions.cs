using System.Globalization;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>
/// Gives each private item of an agenda its restriction before there are minutes, so that the database closes whatever
/// is logged under it or moved to it. When the minutes come in, their items take over.
/// </summary>
internal sealed class AgendaRestrictions(CommitteeDb db, TimeProvider clock)
{
    /// <summary>The key of a private item that has left the agenda: what was logged under it stays closed.</summary>
    private const string Detached = "no longer on the agenda: ";

    public async Task UpdateAsync(CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        if (await db.Documents.AnyAsync(d => d.MeetingId == meeting.Id, cancellation))
            return;
        var entries = (await new BuildAgenda(db).EntriesAsync(committee, meeting, cancellation))
            .Select((entry, i) => (Number: (i + 1).ToString(CultureInfo.InvariantCulture), Entry: entry)).ToList();
        var rows = await db.Restrictions.Where(r => r.MeetingId == meeting.Id && r.SetBy == RestrictionRow.ByAgenda)
            .ToListAsync(cancellation);
        var wanted = rows.ConvertAll(row => (Row: row, At: entries.Find(e => e.Entry.Title == row.ItemTitle)));
        await RenumberAsync(wanted.ConvertAll(w => (w.Row, w.At.Number ?? $"{Detached}{w.Row.Id}")), cancellation);
        foreach (var (row, at) in wanted)
        {
            var isOpen = at.Entry is { Restricted: null };
            if (!isOpen && row.LiftedAt is not null)
                row.SetAt = clock.GetUtcNow(); // Whoever shows agendas elsewhere looks for what was closed since.
            row.LiftedAt = isOpen ? row.LiftedAt ?? clock.GetUtcNow() : null;
        }

        var known = await db.Restrictions.Where(r => r.MeetingId == meeting.Id)
            .Select(r => r.ItemKey).ToListAsync(cancellation);
        foreach (var (number, entry) in entries.Where(e => e.Entry.Restricted is not null && !known.Contains(e.Number)))
            db.Restrictions.Add(New(meeting, number, entry));
        await db.FlushAsync(cancellation);
    }

    /// <summary>
    /// By way of keys that nothing has: two items may have changed places. Setting the ground again closes what was
    /// logged under the new number.
    /// </summary>
    private async Task RenumberAsync(List<(RestrictionRow Row, string Key)> rows, CancellationToken cancellation)
    {
        var moved = rows.Where(r => r.Row.ItemKey != r.Key).ToList();
        if (moved.Count == 0)
            return;
        foreach (var (row, _) in moved)
            row.ItemKey = $"{Detached}{row.Id}";
        await db.FlushAsync(cancellation);
        foreach (var (row, key) in moved)
            row.ItemKey = key;
        await db.FlushAsync(cancellation);
        var ids = moved.ConvertAll(m => m.Row.Id);
        await db.Restrictions.Where(r => ids.Contains(r.Id) && r.LiftedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Ground, r => r.Ground), cancellation);
    }

    private RestrictionRow New(MeetingRow meeting, string number, AgendaEntry entry) => new()
    {
        CommitteeId = meeting.CommitteeId,
        MeetingId = meeting.Id,
        ItemKey = number,
        ItemTitle = entry.Title,
        Ground = entry.Restricted!,
        SetAt = clock.GetUtcNow(),
        SetBy = RestrictionRow.ByAgenda,
    };
}
