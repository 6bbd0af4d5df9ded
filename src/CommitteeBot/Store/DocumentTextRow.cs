namespace CommitteeBot.Store;

/// <summary>
/// The printed lines of a meeting's document, from which the record is read anew when a later meeting amends it. It
/// holds private business too: only work on whole documents reads it.
/// </summary>
internal sealed class DocumentTextRow
{
    public long MeetingId { get; set; }

    /// <summary>The lines, compressed.</summary>
    public required byte[] Lines { get; set; }

    /// <summary>Of the document, as in <see cref="DocumentRow.ContentHash"/>.</summary>
    public required string ContentHash { get; set; }

    /// <summary>
    /// What of the body's other minutes it was read by, in JSON; null until it has been read with them.
    /// </summary>
    public string? Siblings { get; set; }

    /// <summary>
    /// Its doubtful sentences in which a language model found that something is taken on, in JSON; null until one has
    /// been asked.
    /// </summary>
    public string? Pointed { get; set; }
}
