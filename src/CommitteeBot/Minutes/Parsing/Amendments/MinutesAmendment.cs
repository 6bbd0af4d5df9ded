using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>One change that a meeting made to the minutes of an earlier one when it confirmed them.</summary>
/// <param name="MinutesOf">The day of the earlier meeting; null where none is printed: then it is the last one.</param>
/// <param name="Old">The words that go; null where the place alone says which, and for what is added.</param>
/// <param name="New">The words that come; null for what is deleted.</param>
/// <param name="Printed">The sentence that says so.</param>
internal sealed record MinutesAmendment(
    DateOnly? MinutesOf, AmendmentKind Kind, AmendmentPlace Place, string? Old, string? New, string Printed, int Line);

/// <summary>Where in the earlier minutes the change belongs.</summary>
internal sealed record AmendmentPlace
{
    /// <summary>As the confirming minutes print it: <c>6</c>, <c>24/031</c>, <c>6.2</c>.</summary>
    public string? Item { get; init; }

    /// <summary>What the item is about, where it is named and not numbered.</summary>
    public string? Title { get; init; }

    /// <summary>True where the item is that of the change before it in the same sentence.</summary>
    public bool IsInherited { get; init; }

    public AmendedPart Part { get; init; }

    /// <summary>Which sentence or paragraph, from 1; -1 is the last, -2 the one before it.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The words with which the sentence begins.</summary>
    public string? Beginning { get; init; }

    /// <summary>The words after or before which something is inserted.</summary>
    public string? Anchor { get; init; }

    public bool IsBeforeAnchor { get; init; }

    /// <summary>The list of people: true for those present, false for apologies; null for another place.</summary>
    public bool? IsPresentList { get; init; }

    /// <summary>The words around the change, which tell one sentence from another.</summary>
    public string About { get; init; } = "";
}

/// <summary>What of the place is meant as a whole; none where words within it are.</summary>
internal enum AmendedPart
{
    None,
    Sentence,
    Paragraph,
    Resolution,
    Item,
}
