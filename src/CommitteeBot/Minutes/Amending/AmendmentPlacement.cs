using CommitteeBot.Minutes.Parsing.Amendments;

namespace CommitteeBot.Minutes.Amending;

/// <summary>What became of an amendment in the text that it amends.</summary>
/// <param name="Line">Where it was made; null where it was not.</param>
/// <param name="ItemLine">The first line of the item there; null before the first item.</param>
/// <param name="Old">The words that went, as they were printed.</param>
/// <param name="Fault">Why it could not be made; null where it was.</param>
internal sealed record AmendmentPlacement(
    MinutesAmendment Amendment, int? Line, int? ItemLine, string? Old, string? New, PlacementFault? Fault)
{
    public static AmendmentPlacement Failed(MinutesAmendment amendment, PlacementFault fault) =>
        new(amendment, null, null, amendment.Old, amendment.New, fault);
}

internal enum PlacementFault
{
    /// <summary>The document says it already: nothing had to be changed.</summary>
    AlreadySo,
    NoSuchItem,
    NotFound,
    SeveralPlaces,
}
