using System.IO.Compression;
using CommitteeBot.Minutes.Readers.Zip;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>Protects the memory from zip bombs. It looks at what the container declares; the
/// runtime never unpacks an entry beyond its declared size.</summary>
internal static class ZipLimits
{
    public const int MaxEntries = 5000;

    /// <summary>500 pages of minutes are 10 MB of XML.</summary>
    public const long MaxPartBytes = 64L * 1024 * 1024;

    /// <summary>Pictures are not unpacked, but a document with more of them than this is none.</summary>
    private const long MaxTotalBytes = 512L * 1024 * 1024;

    /// <returns>The reason for refusing the file; null where it may be opened.</returns>
    public static string? FindRefusal(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
            return MinutesWords.WordTooLarge;
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (total > MaxTotalBytes
                || (isXml && entry.Length > MaxPartBytes)
                || ZipRatio.IsBomb(entry))
                return MinutesWords.WordTooLarge;
        }

        return null;
    }
}
