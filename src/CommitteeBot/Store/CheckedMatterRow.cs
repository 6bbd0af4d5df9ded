namespace CommitteeBot.Store;

/// <summary>
/// Something about an import that an officer looked at and found right, so that the review doesn't show it again.
/// </summary>
internal sealed class CheckedMatterRow
{
    public long Id { get; set; }

    /// <summary>A kind with the ids of what it is about, as in <c>read/12</c>.</summary>
    public required string Key { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The press that said so, which can be taken back.</summary>
    public string? ActivityId { get; set; }
}
