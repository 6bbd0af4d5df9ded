namespace CommitteeBot.Store;

/// <summary>
/// The one row that says which process sends. The limits of Teams are for the bot as a whole, so only one process sends
/// at a time; another takes over when this one stops renewing.
/// </summary>
internal sealed class SenderLeaseRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }
    public string? Holder { get; set; }
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>
    /// Up to when it was planned what is due; what fell due since then and helps nobody any more was missed while
    /// nothing ran.
    /// </summary>
    public DateTimeOffset? PlannedUntil { get; set; }
}
