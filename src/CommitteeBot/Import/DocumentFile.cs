using System.IO.Compression;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Minutes.Readers.Zip;

namespace CommitteeBot.Import;

/// <summary>A file to read: one of the disk, or one within a zip file.</summary>
/// <param name="Path">As people see it; within a zip file, that file's path and its own.</param>
internal sealed record DocumentFile(string Path)
{
    private string? ZipPath { get; init; }
    private ZippedFile? Zipped { get; init; }

    /// <summary>
    /// The files of these paths; a folder or a zip file gives all that it holds, in the order of their names.
    /// </summary>
    public static IEnumerable<DocumentFile> Find(IEnumerable<string> paths) => paths.SelectMany(path =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => !System.IO.Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1)).SelectMany(Unzip);

    /// <returns>The bytes, or a sentence that says why there are none.</returns>
    public async Task<(ReadOnlyMemory<byte> Content, string? Refusal)> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            if (Zipped is null)
                return (await File.ReadAllBytesAsync(Path, cancellation), null);
            using var zip = Open(ZipPath!);
            return await ZippedFiles.ReadAsync(zip, Zipped, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (default, File.Exists(ZipPath ?? Path) ? ImportWords.CannotOpen : ImportWords.NoSuchFile);
        }
    }

    private static IEnumerable<DocumentFile> Unzip(string path)
    {
        try
        {
            if (!BeginsLikeZip(path))
                return [new DocumentFile(path)];
            using var zip = Open(path);
            return FileSignature.Detect(zip).Kind != FileKind.Zip
                ? [new DocumentFile(path)]
                : [.. ZippedFiles.List(zip).Select(f => new DocumentFile(f.Name.Length == 0 ? path : $"{path}/{f.Name}")
                {
                    ZipPath = path, Zipped = f,
                })];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Reading it tells why.
            return [new DocumentFile(path)];
        }
    }

    private static bool BeginsLikeZip(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return length == start.Length && (start.AsSpan().SequenceEqual("PK\x03\x04"u8)
            || start.AsSpan().SequenceEqual("PK\x05\x06"u8));
    }

    private static ZipArchive Open(string path) => new(File.OpenRead(path), ZipArchiveMode.Read);
}
