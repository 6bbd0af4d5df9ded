namespace CommitteeBot.Store;

/// <summary>
/// One rename of a committee, or one merge of a committee into another, with all that is needed to take it back.
/// </summary>
internal sealed class CommitteeChangeRow
{
    public long Id { get; set; }

    /// <summary>The committee that was renamed, or that the other was merged into.</summary>
    public long CommitteeId { get; set; }

    /// <summary>The committee that was merged; null for a rename.</summary>
    public long? MergedId { get; set; }

    public required string FromName { get; set; }
    public required string ToName { get; set; }

    /// <summary>Each value that was changed, in JSON; see <see cref="Merging.ChangeJournal"/>.</summary>
    public required string Journal { get; set; }

    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public long? ByPersonId { get; set; }

    /// <summary>The activity that caused it; null for the console.</summary>
    public string? ActivityId { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}
