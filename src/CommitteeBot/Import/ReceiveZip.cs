using System.IO.Compression;
using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Zip;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <param name="Failed">What could not be used, each with its name and the reason.</param>
internal sealed record ZipResult(
    IReadOnlyList<ImportedMinutes> Imported, int Known, IReadOnlyList<(string Name, string Reason)> Failed)
{
    public int Count => Imported.Count + Known + Failed.Count;
}

/// <summary>
/// A zip file of minutes that an officer has sent in chat: each of its files is imported as if it had been sent by
/// itself, in a transaction of its own.
/// </summary>
internal sealed class ReceiveZip(IServiceScopeFactory scopes)
{
    public static bool IsZip(ReadOnlyMemory<byte> content) =>
        !content.IsEmpty && FileSignature.Detect(content).Kind == FileKind.Zip;

    public async Task<ZipResult> HandleAsync(
        Caller caller, ReceiveFileRequest request, CancellationToken cancellation, ReadingProgress? progress = null)
    {
        var (imported, failed, known) = (new List<ImportedMinutes>(), new List<(string, string)>(), 0);
        if (caller.ChairOrOfficerIds.Count == 0)
            return new ZipResult([], 0, [(request.FileName, ImportWords.SendersOnly)]);
        using var zip = new ZipArchive(
            new MemoryStream(request.Content.ToArray(), writable: false), ZipArchiveMode.Read);
        var files = ZippedFiles.List(zip);
        progress?.BeginFiles(files.Count);
        foreach (var file in files)
        {
            progress?.AddRead();
            var (content, refusal) = await ZippedFiles.ReadAsync(zip, file, cancellation);
            if (refusal is not null)
            {
                failed.Add((file.Name.Length == 0 ? request.FileName : file.Name, refusal));
                continue;
            }

            var received = await ReceiveAsync(
                caller, request with { Content = content, FileName = file.Name }, cancellation);
            if (received is { Record: { } record, Outcome: ImportOutcome.Imported done })
                imported.Add(new ImportedMinutes(record, done));
            else if (received.Outcome is ImportOutcome.Unusable unusable)
                failed.Add((file.Name, unusable.Reason));
            else
                known++;
        }

        if (imported.Count > 0)
            await KeepAsHistoryAsync(caller, imported, cancellation);
        return new ZipResult(imported, known, failed);
    }

    private async Task<ReceiveResult> ReceiveAsync(
        Caller caller, ReceiveFileRequest request, CancellationToken cancellation)
    {
        await using var scope = Open(caller);
        return await scope.ServiceProvider.GetRequiredService<ReceiveFile>()
            .HandleAsync(caller, request, cancellation);
    }

    private async Task KeepAsHistoryAsync(
        Caller caller, IReadOnlyCollection<ImportedMinutes> imported, CancellationToken cancellation)
    {
        await using var scope = Open(caller);
        await scope.ServiceProvider.GetRequiredService<ReceiveFile>()
            .KeepAsHistoryAsync(caller, imported, cancellation);
    }

    private AsyncServiceScope Open(Caller caller)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CommitteeDb>().Scope = caller.Scope;
        return scope;
    }
}
