namespace CommitteeBot.Committees;

/// <summary>When somebody came or went, as against the item that the minutes name.</summary>
internal enum ItemMoment
{
    Before,
    During,
    After,
}
