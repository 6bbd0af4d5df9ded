namespace CommitteeBot.Store;

/// <summary>One of several owners of an action, besides the first.</summary>
internal sealed class ActionCoOwnerRow
{
    public long ActionId { get; set; }
    public long PersonId { get; set; }
    public PersonRow? Person { get; set; }
}
