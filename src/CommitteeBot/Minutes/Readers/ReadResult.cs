using System.Diagnostics.CodeAnalysis;

namespace CommitteeBot.Minutes.Readers;

/// <summary>The text of a document, or a sentence that tells a person why there is none.</summary>
internal sealed class ReadResult
{
    private ReadResult(DocumentText? document, string? reason) => (Document, Reason) = (document, reason);

    public DocumentText? Document { get; }
    public string? Reason { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsRead => Document is not null;

    public static ReadResult Read(DocumentText document) => new(document, null);

    public static ReadResult Failed(string reason) => new(null, reason);
}
