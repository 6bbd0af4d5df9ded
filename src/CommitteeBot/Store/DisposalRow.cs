namespace CommitteeBot.Store;

/// <summary>The rows that one sweep deleted, by kind of data.</summary>
internal sealed class DisposalRow
{
    public long Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Kind { get; set; }
    public int Rows { get; set; }

    /// <summary>Everything older went.</summary>
    public DateTimeOffset Before { get; set; }
}
