using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CommitteeBot.Store.Merging;

/// <summary>Takes a rename or a merge back by its journal. What has been changed since keeps its newer value.</summary>
internal sealed class UndoCommitteeRows(CommitteeDb db, CommitteeChangeRow change)
{
    private readonly IReadOnlyList<JournalEntry> journal = ChangeJournal.Read(change.Journal);

    /// <summary>
    /// The actions that belong to the one committee and to a meeting of the other since: they would be in the wrong
    /// register.
    /// </summary>
    public async Task<IReadOnlyList<ActionReference>> FindObstaclesAsync(CancellationToken cancellation)
    {
        if (change.MergedId is null)
            return [];
        var (meetings, actions) = (Moved(nameof(MeetingRow)), Moved(nameof(ActionRow)));
        var here = await db.Actions.AsNoTracking().Include(a => a.Committee)
            .Where(a => a.CommitteeId == change.CommitteeId && a.MeetingId != null).ToListAsync(cancellation);
        return [.. here
            .Where(a => meetings.Contains(a.MeetingId!.Value) != actions.Contains(a.Id))
            .OrderBy(a => a.Number).Select(a => a.Reference)];
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        foreach (var row in journal.GroupBy(e => (e.Type, Key: string.Join('\n', e.Key))).Reverse())
        {
            if (await FindAsync(row.First(), cancellation) is { } entry)
                Restore(entry, [.. row]);
        }

        await FollowMeetingsAsync(cancellation);
    }

    /// <summary>In one query for each kind of row, not one for each row.</summary>
    private async Task LoadAsync(CancellationToken cancellation)
    {
        await db.Committees.IgnoreQueryFilters()
            .Where(c => c.Id == change.CommitteeId || c.Id == change.MergedId).LoadAsync(cancellation);
        foreach (var reference in CommitteeReferences.All.Where(r => r.Treatment != MergeTreatment.Stays))
        {
            await reference.LoadAsync(db, change.CommitteeId, cancellation);
            if (change.MergedId is { } merged)
                await reference.LoadAsync(db, merged, cancellation);
        }
    }

    private async Task<EntityEntry?> FindAsync(JournalEntry entry, CancellationToken cancellation)
    {
        var type = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == entry.Type);
        object?[] key = [.. type.FindPrimaryKey()!.Properties.Select(
            (p, at) => JournalValue.Read(entry.Key[at], p.ClrType))];
        return await db.FindAsync(type.ClrType, key, cancellation) is { } row ? db.Entry(row) : null;
    }

    private void Restore(EntityEntry row, List<JournalEntry> entries)
    {
        // A row that has gone to a third committee since stays there as it is.
        if (entries.Exists(e => e.Property is { } name && IsReference(row.Metadata, name) && !IsAsLeft(row, e)))
            return;
        foreach (var entry in entries)
        {
            if (entry.Property is not { } name)
                Remove(row);
            else if (IsAsLeft(row, entry))
                row.Property(name).CurrentValue = JournalValue.Read(entry.Before, row.Property(name).Metadata.ClrType);
        }
    }

    private void Remove(EntityEntry row)
    {
        if (row.Entity is not DigestRulesRow rules || rules.ChangedAt <= change.At)
            db.Remove(row.Entity);
    }

    private static bool IsAsLeft(EntityEntry row, JournalEntry entry) =>
        JournalValue.Write(row.Property(entry.Property!).CurrentValue) == entry.After;

    private static bool IsReference(IEntityType type, string property) =>
        CommitteeReferences.All.Any(r => r.Entity == type.ClrType && r.Property == property);

    /// <summary>What has come since to a meeting that goes back goes with it.</summary>
    private async Task FollowMeetingsAsync(CancellationToken cancellation)
    {
        if (change.MergedId is not { } merged)
            return;
        var meetings = db.Meetings.Local.Where(m => m.CommitteeId == merged).Select(m => m.Id).ToList();
        foreach (var row in await db.Restrictions.Where(r => meetings.Contains(r.MeetingId)).ToListAsync(cancellation))
            row.CommitteeId = merged;
        foreach (var row in await db.Conversations
            .Where(c => c.MeetingId != null && meetings.Contains(c.MeetingId.Value)).ToListAsync(cancellation))
            row.CommitteeId = merged;
        foreach (var row in await db.Outbox
            .Where(o => o.MeetingId != null && meetings.Contains(o.MeetingId.Value)).ToListAsync(cancellation))
            row.CommitteeId = merged;
    }

    private List<long> Moved(string type) =>
        [.. journal.Where(e => e.Type == type && e.Property == nameof(MeetingRow.CommitteeId))
            .Select(e => (long)JournalValue.Read(e.Key[0], typeof(long))!)];
}
