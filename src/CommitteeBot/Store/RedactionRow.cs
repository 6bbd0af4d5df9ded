namespace CommitteeBot.Store;

/// <summary>
/// Permits one replacement in the history of actions, which nothing else can change: an erased person's name by a
/// pseudonym.
/// </summary>
internal sealed class RedactionRow
{
    public long Id { get; set; }
    public long PersonId { get; set; }

    /// <summary>Cleared as soon as it is replaced everywhere.</summary>
    public string? Name { get; set; }

    public required string StandsFor { get; set; }
    public DateTimeOffset At { get; set; }
}
