namespace CommitteeBot.Store;

/// <summary>
/// Stops disposal and erasure: of everything, of one committee's, or of one person's. Taken off by an entry, never
/// deleted.
/// </summary>
internal sealed class HoldRow
{
    public long Id { get; set; }
    public long? CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }
    public long? PersonId { get; set; }
    public PersonRow? Person { get; set; }
    public required string Reason { get; set; }
    public required string SetBy { get; set; }
    public DateTimeOffset SetAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}
