using CommitteeBot.Committees.Following;
using CommitteeBot.Graph;
using CommitteeBot.Import.Library;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// The list of a library's files in the store, brought up to date inside a transaction. A library may have a hundred
/// thousand files: none is tracked for longer than it takes to save it.
/// </summary>
internal sealed class LibraryList(CommitteeDb db, CommitteeRow committee, string source, string folder)
{
    private const int SavedAtOnce = 1000;

    private readonly HashSet<FollowedFileRow> changed = [];
    private Dictionary<string, FollowedFileRow> rows = [];

    /// <summary>True where a file is to be looked at.</summary>
    public bool HasWaiting { get; private set; }

    /// <summary>True where a folder that was elsewhere lies below the folder now.</summary>
    public bool HasNewBelow { get; private set; }

    public async Task TakeAsync(LibraryReading reading, DateTimeOffset now, CancellationToken cancellation)
    {
        rows = await db.FollowedFiles.AsNoTracking().Where(f => f.Source == source)
            .ToDictionaryAsync(f => f.ItemId, cancellation);
        var wasBelow = rows.Values.Where(IsBelow).Select(r => r.ItemId).ToHashSet();
        var touched = new HashSet<string>();
        foreach (var item in reading.Items.Where(i => !i.IsDeleted))
            Take(item, touched);
        var gone = reading.Items.Where(i => i.IsDeleted).Select(i => i.Id).ToHashSet();
        if (reading.IsWhole)
            gone.UnionWith(rows.Keys.Except(reading.Items.Select(i => i.Id)));
        foreach (var row in rows.Values.Where(r => gone.Contains(r.ItemId)))
            SetState(row, FollowedFileState.Gone);

        foreach (var row in rows.Values.ToList())
        {
            var isBelow = row.State != FollowedFileState.Gone && IsBelow(row);
            HasNewBelow |= row.IsFolder && isBelow && row.Id > 0 && !wasBelow.Contains(row.ItemId);
            if (row.IsFolder)
                continue;
            if (isBelow && (touched.Contains(row.ItemId) || Parents(row).Any(p => touched.Contains(p.ItemId))))
                await WaitAsync(row, now, cancellation);
            else if (!isBelow)
                await LoseAsync(row, now, cancellation);
        }

        await SaveAsync(cancellation);
    }

    private void Take(LibraryItem item, HashSet<string> touched)
    {
        if (!rows.TryGetValue(item.Id, out var row))
        {
            row = new FollowedFileRow { Source = source, ItemId = item.Id, Name = item.Name };
            rows[item.Id] = row;
        }

        // A name and a place say what the minutes are; a change of anything else of a folder says nothing.
        if (!item.IsFolder || row.Name != item.Name || row.ParentId != item.ParentId || row.Id == 0)
            touched.Add(item.Id);
        var before = Told(row);
        (row.ParentId, row.Name, row.IsFolder) = (item.ParentId, item.Name, item.IsFolder);
        (row.ContentTag, row.Size, row.WebUrl) = (item.ContentTag, item.Size, item.WebUrl);
        if (row.State == FollowedFileState.Gone)
            row.State = FollowedFileState.Listed;

        // Files elsewhere in the library are none of the committee's.
        if (row.Id == 0 ? item.IsFolder : !Told(row).Equals(before))
            changed.Add(row);
    }

    private static object Told(FollowedFileRow row) =>
        (row.ParentId, row.Name, row.IsFolder, row.ContentTag, row.Size, row.WebUrl, row.State);

    private void SetState(FollowedFileRow row, FollowedFileState state)
    {
        if (row.State == state)
            return;
        row.State = state;
        if (row.Id != 0)
            changed.Add(row);
    }

    private async Task WaitAsync(FollowedFileRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        changed.Add(row);
        row.State = FileSigns.IsReadable(row.Name) && row.Size <= DocumentReader.MaxBytes
            ? FollowedFileState.Waiting
            : FollowedFileState.Listed;
        HasWaiting |= row.State == FollowedFileState.Waiting;
        if (FileSigns.IsReadable(row.Name) && row.Size > DocumentReader.MaxBytes && row.ReadTag != row.ContentTag)
        {
            row.ReadTag = row.ContentTag;
            await TellOfficers.GatherAsync(
                db, committee, source, LibraryWords.TooLarge(row.Name, row.Size >> 20, committee.Name), now, cancellation);
        }
    }

    /// <summary>Its minutes stay in the record, and are closed until an officer has looked at them.</summary>
    private async Task LoseAsync(FollowedFileRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        if (row.Id == 0)
            return;
        var meeting = row.MeetingId;
        SetState(row, FollowedFileState.Gone);
        if (row.MeetingId is not null || row.ReadTag is not null)
            changed.Add(row);
        (row.MeetingId, row.ReadTag) = (null, null);
        if (meeting is not { } id || rows.Values.Any(r => r.MeetingId == id))
            return;
        await new HideDocument(db, now).HoldBackAsync(id, LibraryWords.TakenOut, cancellation);
        await TellOfficers.GatherAsync(db, committee, source, LibraryWords.Gone(row.Name, committee.Name), now, cancellation);
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        foreach (var some in changed.Chunk(SavedAtOnce))
        {
            // A new one is added, for it has no number yet.
            db.FollowedFiles.UpdateRange(some);
            await db.FlushAsync(cancellation);
            foreach (var row in some)
                db.Entry(row).State = EntityState.Detached;
        }
    }

    private bool IsBelow(FollowedFileRow row) => row.ParentId == folder || Parents(row).Any(p => p.ParentId == folder);

    private IEnumerable<FollowedFileRow> Parents(FollowedFileRow row)
    {
        var seen = new HashSet<string>();
        for (var at = row; at.ParentId is { } id && id != folder && seen.Add(id) && rows.TryGetValue(id, out var parent); at = parent)
            yield return parent;
    }
}
