namespace CommitteeBot.Import.Archive;

/// <summary>What of an import needs a person, in the order in which an officer is shown it.</summary>
internal enum MatterKind
{
    /// <summary>Two committees that look like one body.</summary>
    SameBody,

    /// <summary>Minutes in which no date was found.</summary>
    NoDate,

    /// <summary>Two documents for one day of one committee, whose text isn't the same.</summary>
    Twice,

    /// <summary>A document that took the place of another, of whose text it has a good part.</summary>
    Replaced,

    /// <summary>A document kept as text, in which nothing could be made out.</summary>
    TextOnly,

    /// <summary>A document that was read with remarks.</summary>
    Doubt,

    /// <summary>Actions that came in closed, because later minutes don't carry them on.</summary>
    History,
}
