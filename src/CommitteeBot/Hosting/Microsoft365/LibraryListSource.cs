using CommitteeBot.Graph;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Asks each hour what has changed in a library, and keeps the list of its files. A file is known by its id, so one
/// that is renamed or moved stays the same; what lies below the folder is found by the parents.
/// </summary>
internal sealed class LibraryListSource(GraphSettings settings, LibraryFiles library, TimeProvider clock) : IFollowedSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.Library is not null)
        .Select(c => new FollowedKey(LibraryMark.ListKey(c), [c.Committee], "the library"));

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.Library is not null && LibraryMark.ListKey(c) == source.Key);
        var mark = LibraryMark.TryRead(source.Mark);
        var place = mark?.Place ?? await library.FindAsync(followed.Library!, cancellation);
        LibraryChanges changes;
        var isWhole = mark is null;
        try
        {
            changes = await library.ChangesAsync(place.Drive, mark?.Changes, cancellation);
        }
        catch (GraphException e) when (e.Fault == GraphFault.MarkTooOld && mark is not null)
        {
            (isWhole, changes) = (true, await library.ChangesAsync(place.Drive, mark: null, cancellation));
        }

        return (db, held, token) => WriteAsync(
            db, held, followed, new LibraryMark(place, changes.Mark), new LibraryReading(changes.Items, isWhole), token);
    }

    private async Task WriteAsync(CommitteeDb db, FollowedSourceRow held, FollowedCommittee followed, LibraryMark mark,
        LibraryReading reading, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        (held.Mark, held.DueAt) = (mark.ToString(), now + Interval);
        if (FollowedSources.Find(await db.Committees.ToListAsync(cancellation), followed.Committee) is not { } committee)
        {
            held.Mark = null; // It may come with an import; then all of the library is new.
            return;
        }

        var list = new LibraryList(db, committee, held.Key, mark.Place.Folder);
        await list.TakeAsync(reading, now, cancellation);
        if (list.HasNewBelow)
            (held.Mark, held.DueAt) = (null, now); // A folder came in by a move: what is in it isn't told.
        var files = LibraryMark.FilesKey(followed);
        if (list.HasWaiting
            && await db.FollowedSources.SingleOrDefaultAsync(s => s.Key == files, cancellation) is { } reader)
            reader.DueAt = now;
    }
}

/// <param name="IsWhole">True where it is all that there is: what isn't in it is gone.</param>
internal sealed record LibraryReading(IReadOnlyList<LibraryItem> Items, bool IsWhole);
