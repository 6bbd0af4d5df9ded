using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>
/// Minutes of a meeting that others have taken the place of. They are kept with their lines, to be used again, and so
/// that the same file isn't taken for a newer version when it comes once more. No answer reads them.
/// </summary>
internal sealed class EarlierVersionRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public required string FileName { get; set; }

    /// <summary>As in <see cref="DocumentRow.ContentHash"/>; unique.</summary>
    public required string ContentHash { get; set; }

    public DocumentKind Kind { get; set; }
    public DateTimeOffset ImportedAt { get; set; }
    public DateTimeOffset ReplacedAt { get; set; }
    public double? OcrConfidence { get; set; }

    /// <summary>As in <see cref="DocumentTextRow.Lines"/>; null where they were not kept.</summary>
    public byte[]? Lines { get; set; }
}
