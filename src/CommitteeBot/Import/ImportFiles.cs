using System.Security.Cryptography;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Reads files and folders one after another; what goes wrong with one is reported and the others go on.
/// </summary>
internal sealed class ImportFiles(IServiceScopeFactory scopes)
{
    public async IAsyncEnumerable<FileOutcome> RunAsync(
        IEnumerable<string> files, string? committee, ActionIntake actions, string by,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
            yield return await ImportOneAsync(file, committee, actions, by, cancellation);
    }

    /// <summary>The files of these paths; a folder gives all that it holds, in the order of their names.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1));

    private async Task<FileOutcome> ImportOneAsync(
        string file, string? committee, ActionIntake actions, string by, CancellationToken cancellation)
    {
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome(
                file, null, new ImportOutcome.Unusable(
                    File.Exists(file) ? ImportWords.CannotOpen : ImportWords.NoSuchFile));
        }

        var name = Path.GetFileName(file);
        var read = await DocumentReader.ReadAsync(content, cancellation);
        if (read.Document is not { } text)
            return new FileOutcome(file, null, new ImportOutcome.Unusable(read.Reason!));

        var record = MinutesParser.Parse(text, name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await using var scope = scopes.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportMinutes>();
        try
        {
            return new FileOutcome(
                file, record, await import
                .RunAsync(new ImportRequest(record, hash, committee, actions, by), cancellation));
        }
        catch (DbUpdateException)
        {
            return new FileOutcome(file, record, new ImportOutcome.Unusable(ImportWords.MeetingBusy));
        }
    }
}

/// <param name="Record">What was read; null where the file could not be.</param>
internal sealed record FileOutcome(string File, MinutesRecord? Record, ImportOutcome Outcome);
