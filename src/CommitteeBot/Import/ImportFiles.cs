using System.Security.Cryptography;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Siblings;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Reads files, folders and zip files, settles whose they are over all of them, and imports one after another; what
/// goes wrong
/// with one is reported and the others go on.
/// </summary>
internal sealed class ImportFiles(IServiceScopeFactory scopes, RereadCommittee reread)
{
    public async IAsyncEnumerable<FileOutcome> RunAsync(
        IEnumerable<DocumentFile> files, string? committee, ActionIntake actions, string by,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var read = new List<ReadFile>();
        foreach (var file in files)
            read.Add(await ReadAsync(file, cancellation));
        var names = committee is null ? await NamesAsync(read, cancellation) : null;
        var imported = new List<(string File, ImportedMinutes Minutes)>();
        foreach (var file in read)
        {
            var outcome = await ImportOneAsync(
                names is null ? file : Named(file, names, read), committee, actions, by, cancellation);
            if (outcome is { Record: { } record, Outcome: ImportOutcome.Imported done })
                imported.Add((file.File, new ImportedMinutes(record, done)));
            yield return outcome;
        }

        foreach (var body in imported.Select(i => i.Minutes.Outcome.Committee.Id).Distinct())
            await reread.RunAsync(body, by, cancellation);
        if (actions != ActionIntake.Propose || imported.Count == 0)
            yield break;
        await using var scope = scopes.CreateAsyncScope();
        var said = await scope.ServiceProvider.GetRequiredService<KeepAsHistory>()
            .RunAsync(imported.ConvertAll(i => i.Minutes), by, cancellation);
        foreach (var (file, minutes) in imported)
        {
            if (said.TryGetValue(minutes.Outcome.Meeting.Id, out var sentence))
                yield return new FileOutcome(file, minutes.Record, new ImportOutcome.KeptAsHistory(sentence));
        }
    }

    private sealed record ReadFile(string File, MinutesRecord? Record, string Hash, string? Reason);

    private static async Task<ReadFile> ReadAsync(DocumentFile file, CancellationToken cancellation)
    {
        var (content, refusal) = await file.ReadAsync(cancellation);
        if (refusal is not null)
            return new ReadFile(file.Path, null, "", refusal);
        var read = await DocumentReader.ReadAsync(content, cancellation);
        return read.Document is { } text
            ? new ReadFile(
                file.Path, MinutesParser.Parse(text, Path.GetFileName(file.Path)),
                Convert.ToHexStringLower(SHA256.HashData(content.Span)), null)
            : new ReadFile(file.Path, null, "", read.Reason);
    }

    private async Task<CommitteeNames> NamesAsync(List<ReadFile> read, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        using var all = db.UsingFullScope();
        var people = await db.Attendance.Where(a => a.Presence != Presence.Apologies)
            .Select(a => new { a.Meeting!.CommitteeId, a.Name }).Distinct().ToListAsync(cancellation);
        var known = await db.Committees.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        return new CommitteeNames(
            read.Where(f => f.Record?.Committee is not null)
                .Select(f => SameBody.From(f.Record!.Committee!, f.Record.Attendance)),
            known.ConvertAll(c => new SameBody(
                c.Name,
                people.Where(p => p.CommitteeId == c.Id).Select(p => SameBody.Surname(p.Name)).ToHashSet())),
            known.SelectMany(c => c.EarlierNames.Select(n => (n, c.Name))));
    }

    /// <summary>
    /// A document that does not say whose it is belongs to the body of its folder, where the others there agree.
    /// </summary>
    private static ReadFile Named(ReadFile file, CommitteeNames names, List<ReadFile> all)
    {
        if (file.Record is not { } record)
            return file;
        var printed = record.Committee;
        var folder = Path.GetDirectoryName(file.File);
        var name = printed is not null
            ? names.For(printed)
            : names.OnlyOne(
                all.Where(f => Path.GetDirectoryName(f.File) == folder).Select(f => f.Record?.Committee)
                    .OfType<string>());
        if (name is null || name == printed)
            return file;
        var isAnother = printed is null || CommitteeNaming.Key(name) != CommitteeNaming.Key(printed);
        return file with
        {
            Record = record with
            {
                Committee = name,
                Warnings = isAnother
                    ? [new MinutesWarning(1, ImportWords.TakenFor(printed, name)), .. record.Warnings]
                    : record.Warnings,
            },
        };
    }

    private async Task<FileOutcome> ImportOneAsync(
        ReadFile read, string? committee, ActionIntake actions, string by, CancellationToken cancellation)
    {
        if (read.Record is not { } record)
            return new FileOutcome(read.File, null, new ImportOutcome.Unusable(read.Reason!));
        await using var scope = scopes.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportMinutes>();
        try
        {
            return new FileOutcome(
                read.File, record, await import
                .RunAsync(new ImportRequest(record, read.Hash, committee, actions, by), cancellation));
        }
        catch (DbUpdateException)
        {
            return new FileOutcome(read.File, record, new ImportOutcome.Unusable(ImportWords.MeetingBusy));
        }
    }
}

/// <param name="Record">What was read; null where the file could not be.</param>
internal sealed record FileOutcome(string File, MinutesRecord? Record, ImportOutcome Outcome);
