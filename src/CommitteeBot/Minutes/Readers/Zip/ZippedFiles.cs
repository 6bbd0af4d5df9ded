using System.IO.Compression;

namespace CommitteeBot.Minutes.Readers.Zip;

/// <summary>
/// The files of a zip file in the order of their names. What may be read is decided by what the zip file declares, and
/// never more than that is unpacked; nothing is written to the disk.
/// </summary>
internal static class ZippedFiles
{
    public const int MaxFiles = 2000;

    /// <summary>2,000 minutes with pictures; a file is unpacked by itself, so this bounds the time and not the
    /// memory.</summary>
    public const long MaxTotalBytes = 1024L * 1024 * 1024;

    public static IReadOnlyList<ZippedFile> List(ZipArchive zip)
    {
        var files = zip.Entries.Index().Select(e => (e.Index, e.Item, Name: e.Item.FullName.Replace('\\', '/')))
            .Where(e => !IsFolder(e.Name) && !IsHidden(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            return [new ZippedFile(-1, "", ZipWords.Empty)];
        var (listed, total) = (new List<ZippedFile>(), 0L);
        foreach (var (index, entry, name) in files)
        {
            var refusal = FindRefusal(entry, name);
            total += refusal is null ? entry.Length : 0;
            if (listed.Count == MaxFiles || total > MaxTotalBytes)
            {
                var left = files.Count - listed.Count;
                listed.Add(new ZippedFile(
                    -1, "", total > MaxTotalBytes ? ZipWords.TooLarge(MaxTotalBytes, name, left)
                        : ZipWords.TooMany(MaxFiles, name, left)));
                break;
            }

            listed.Add(new ZippedFile(index, name, refusal));
        }

        return listed;
    }

    /// <returns>The file, or why it can't be read.</returns>
    public static async Task<(ReadOnlyMemory<byte> Content, string? Refusal)> ReadAsync(
        ZipArchive zip, ZippedFile file, CancellationToken cancellation)
    {
        if (file.Refusal is { } refusal)
            return (default, refusal);
        try
        {
            var entry = zip.Entries[file.Place];
            var content = new byte[entry.Length];
            await using var stream = await entry.OpenAsync(cancellation);
            await stream.ReadExactlyAsync(content, cancellation);
            return FileSignature.Detect(content).Kind == FileKind.Zip ? (default, ZipWords.Nested) : (content, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (default, ZipWords.Damaged);
        }
    }

    private static string? FindRefusal(ZipArchiveEntry entry, string name) =>
        LeadsOutside(name) ? ZipWords.LeadsOutside
        : entry.IsEncrypted ? ZipWords.Password
        : ZipRatio.IsBomb(entry) ? ZipWords.Bomb
        : entry.Length > DocumentReader.MaxBytes
            ? MinutesWords.FileTooLarge(entry.Length, DocumentReader.MaxBytes)
        : null;

    private static bool IsFolder(string name) => name.Length == 0 || name[^1] == '/';

    /// <summary>What file managers add: <c>.DS_Store</c>, <c>__MACOSX/</c>, <c>Thumbs.db</c>.</summary>
    private static bool IsHidden(string name) => name.Split('/') is var parts
        && (parts[0] == "__MACOSX" || (parts[^1].StartsWith('.') && parts[^1] != "..")
            || parts[^1] is "Thumbs.db" or "desktop.ini");

    private static bool LeadsOutside(string name) =>
        name[0] == '/' || name.Split('/').Contains("..") || name.Any(char.IsControl)
        || (name.Length > 1 && name[1] == ':');
}
