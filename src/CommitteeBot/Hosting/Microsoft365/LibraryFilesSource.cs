using System.Security.Cryptography;
using CommitteeBot.Committees.Following;
using CommitteeBot.Graph;
using CommitteeBot.Import.Library;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Looks at one waiting file of a library after the other, and once a day at who may open those taken in.
/// </summary>
internal sealed class LibraryFilesSource(
    GraphSettings settings, LibraryFiles library, IServiceScopeFactory scopes, TimeProvider clock) : IFollowedSource
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan Recheck = TimeSpan.FromDays(1);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.Library is not null)
        .Select(c => new FollowedKey(LibraryMark.FilesKey(c), [c.Committee], "the files of the library"));

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.Library is not null && LibraryMark.FilesKey(c) == source.Key);
        var (place, file, folders) = await NextAsync(LibraryMark.ListKey(followed), cancellation);
        if (place is null || file is null)
            return (_, held, _) =>
            {
                held.DueAt = clock.GetUtcNow() + Idle;
                return Task.CompletedTask;
            };

        // The folder is asked first: what is wrong with all of them isn't the fault of one file.
        var open = await library.GrantsAsync(place.Drive, place.Folder, cancellation);
        LookedAt seen;
        try
        {
            seen = await LookAsync(followed, place, file, folders, open, cancellation);
        }
        catch (GraphException e) when (e.Fault is not (GraphFault.Busy or GraphFault.SignIn))
        {
            seen = new LookedAt(null, null, e.Fault);
        }

        return async (db, held, token) =>
        {
            held.DueAt = clock.GetUtcNow();
            if (FollowedSources.Find(await db.Committees.ToListAsync(token), followed.Committee) is { } committee)
                await new LibraryFileOutcome(db, committee, clock).WriteAsync(file, seen, token);
        };
    }

    private async Task<(LibraryPlace? Place, FollowedFileRow? File, IReadOnlyList<string> Folders)> NextAsync(
        string list, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var mark = await db.FollowedSources.AsNoTracking().Where(s => s.Key == list).Select(s => s.Mark)
            .SingleOrDefaultAsync(cancellation);
        if (LibraryMark.TryRead(mark) is not { Place: var place })
            return (null, null, []);
        var old = clock.GetUtcNow() - Recheck;
        var file = await db.FollowedFiles.AsNoTracking()
            .Where(f => f.Source == list && !f.IsFolder && (f.State == FollowedFileState.Waiting
                || (f.State == FollowedFileState.Read && f.MeetingId != null && f.CheckedAt < old)))
            .OrderBy(f => f.CheckedAt == null ? 0 : 1).ThenBy(f => f.CheckedAt).ThenBy(f => f.Id)
            .FirstOrDefaultAsync(cancellation);
        var folders = new List<string>();
        for (var at = file?.ParentId; at is not null && at != place.Folder && folders.Count < 50;)
        {
            var parent = await db.FollowedFiles.AsNoTracking()
                .Where(f => f.Source == list && f.ItemId == at).Select(f => new { f.Name, f.ParentId })
                .SingleOrDefaultAsync(cancellation);
            if (parent is null)
                break;
            folders.Add(parent.Name);
            at = parent.ParentId;
        }

        return (place, file, folders);
    }

    private async Task<LookedAt> LookAsync(FollowedCommittee followed, LibraryPlace place, FollowedFileRow file,
        IReadOnlyList<string> folders, IReadOnlySet<string> open, CancellationToken cancellation)
    {
        var grants = await library.GrantsAsync(place.Drive, file.ItemId, cancellation);
        var columns = await library.ColumnsAsync(place.Drive, file.ItemId, cancellation);

        // SharePoint shows labels as columns of these names.
        string?[] said =
        [
            file.Name, .. folders, columns.GetValueOrDefault(followed.StatusColumn), columns.GetValueOrDefault("_DisplayName"),
            columns.GetValueOrDefault("_ComplianceTag"),
        ];
        var signs = new LibrarySigns(FileSigns.HeldBackBy(said), FileReaders.AreFewer(open, grants),
            account => FileReaders.MayOpen(grants, account));
        if (file.ReadTag == file.ContentTag && file.MeetingId is not null)
            return new LookedAt(signs, null, null);
        if (await library.ContentAsync(place.Drive, file.ItemId, DocumentReader.MaxBytes, cancellation) is not { } content)
            return new LookedAt(signs, new ReadMinutes(null, "", MinutesWords.FileTooLarge(file.Size, DocumentReader.MaxBytes)), null);
        var read = await DocumentReader.ReadAsync(content, cancellation);
        if (read.Document is not { } document)
            return new LookedAt(signs, new ReadMinutes(null, "", read.Reason), null);
        var record = MinutesParser.Parse(document, file.Name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new LookedAt(
            signs, new ReadMinutes(record with { Status = FileSigns.StatusOf(said) ?? record.Status }, hash, null), null);
    }
}

/// <param name="Signs">Null where the file gave no answer.</param>
/// <param name="Minutes">Null where its content is what it was.</param>
internal sealed record LookedAt(LibrarySigns? Signs, ReadMinutes? Minutes, GraphFault? Fault);

/// <param name="HeldBackBy">The word by which an officer has to look at it first.</param>
internal sealed record LibrarySigns(string? HeldBackBy, bool IsHidden, Func<string?, bool> MayOpen);

internal sealed record ReadMinutes(MinutesRecord? Record, string Hash, string? Reason);
