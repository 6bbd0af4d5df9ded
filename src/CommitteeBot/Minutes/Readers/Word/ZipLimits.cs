using System.IO.Compression;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>Keeps a file that unpacks to far more than it weighs from filling the memory. It looks at what the container declares; the
/// runtime never unpacks an entry beyond its declared size.</summary>
internal static class ZipLimits
{
    public const int MaxEntries = 5000;
    public const string TooLarge = "This Word file unpacks to more than a document can hold, so it was not opened. Save the minutes in a new document and send that.";

    /// <summary>500 pages of minutes are 10 MB of XML.</summary>
    public const long MaxPartBytes = 64L * 1024 * 1024;

    /// <summary>Pictures are not unpacked, but a document with more of them than this is none.</summary>
    private const long MaxTotalBytes = 512L * 1024 * 1024;

    /// <summary>Text packs to a twentieth at best; a hundredth of repeated bytes is a bomb.</summary>
    private const int MaxRatio = 150;

    /// <summary>Small entries of repeated bytes do no harm.</summary>
    private const long RatioCheckedFrom = 8L * 1024 * 1024;

    /// <returns>Why the file is not opened; null where it may be.</returns>
    public static string? FindRefusal(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
            return TooLarge;
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (total > MaxTotalBytes || (isXml && entry.Length > MaxPartBytes) || (entry.Length > RatioCheckedFrom && entry.Length > entry.CompressedLength * MaxRatio))
                return TooLarge;
        }

        return null;
    }
}
