using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A document that was imported: its name, its hash, its text.</summary>
internal sealed class DocumentRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal; unique, so the same file changes nothing.</summary>
    public required string ContentHash { get; set; }

    public DocumentKind Kind { get; set; }
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>Set where the text was read off a picture, 0 to 1.</summary>
    public double? OcrConfidence { get; set; }

    public IReadOnlyList<DocumentWarning> Warnings { get; set; } = [];
}
