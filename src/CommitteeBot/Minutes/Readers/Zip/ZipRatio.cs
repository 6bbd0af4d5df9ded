using System.IO.Compression;

namespace CommitteeBot.Minutes.Readers.Zip;

/// <summary>Tells an entry that unpacks to much more than any document would.</summary>
internal static class ZipRatio
{
    /// <summary>Text compresses to a twentieth at best; beyond a hundredth it is a bomb.</summary>
    private const int Max = 150;

    /// <summary>Small entries of repeated bytes do no harm.</summary>
    private const long CheckedFrom = 8L * 1024 * 1024;

    public static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > CheckedFrom && entry.Length > entry.CompressedLength * Max;
}
