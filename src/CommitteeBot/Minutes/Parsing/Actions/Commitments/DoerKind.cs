namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>Who acts: somebody of the meeting can be held to it, the county's highways cannot.</summary>
internal enum DoerKind
{
    Nobody,
    Pronoun,

    /// <summary>A name, an office, initials: one person or a few.</summary>
    Person,

    /// <summary>A name without a title, which may be a firm's.</summary>
    Name,

    /// <summary>"Officers", "all members".</summary>
    Group,

    /// <summary>The body whose minutes these are.</summary>
    Body,
    Outside,
    Thing,
}
