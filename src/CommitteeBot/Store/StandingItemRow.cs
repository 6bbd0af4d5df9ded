namespace CommitteeBot.Store;

/// <summary>An item on every agenda of a committee.</summary>
internal sealed class StandingItemRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public int Place { get; set; }
    public required string Title { get; set; }
}
