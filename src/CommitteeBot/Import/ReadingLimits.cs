using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Import;

/// <summary>Decides which files are read while their sender waits, and which by a background job.</summary>
internal static class ReadingLimits
{
    /// <summary>Text of this size is a pack of a thousand pages; what else is as large is pictures.</summary>
    public const int MaxBytesInTurn = 4 * 1024 * 1024;

    /// <summary>A file that looked small and takes longer, such as a scan, becomes a job after all.</summary>
    public static readonly TimeSpan MaxTimeInTurn = TimeSpan.FromSeconds(2.5);

    public static bool IsLong(ReadOnlyMemory<byte> content) =>
        content.Length > MaxBytesInTurn || (!content.IsEmpty && FileSignature.Detect(content).Kind == FileKind.Image);
}
