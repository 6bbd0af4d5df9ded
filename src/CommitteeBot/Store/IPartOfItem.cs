namespace CommitteeBot.Store;

/// <summary>A row that belongs to an agenda item and is restricted as the item is.</summary>
internal interface IPartOfItem
{
    long MeetingId { get; }

    /// <summary>
    /// The restriction of the item while that is in force; null for an open one. The database sets it.
    /// </summary>
    long? RestrictionId { get; }
}
