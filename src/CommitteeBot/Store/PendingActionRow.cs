namespace CommitteeBot.Store;

/// <summary>
/// An action that waits for a word from the person who wrote it: the same as one in the register, or new?
/// It is kept here because a card's buttons carry ids and never text.
/// </summary>
internal sealed class PendingActionRow
{
    public required string Id { get; set; }
    public long CommitteeId { get; set; }

    /// <summary>The action that it looks like.</summary>
    public int LikeNumber { get; set; }

    /// <summary>The action that would be logged, in JSON.</summary>
    public required string Request { get; set; }

    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
}
