namespace CommitteeBot.Understanding.Parts;

/// <summary>What a word of a line is there for.</summary>
internal enum PartLabel
{
    /// <summary>Politeness, reasons, the asking itself.</summary>
    None,

    /// <summary>Who is to do it, whose actions are asked for, who is absent.</summary>
    Who,

    /// <summary>
    /// What is to be done, in the words that stay; the new words of an action; a title for the agenda.
    /// </summary>
    What,

    /// <summary>The day by which, the days of a list, the new day of a meeting.</summary>
    When,

    /// <summary>The existing action, the topic or the meeting that is spoken of.</summary>
    Subject,

    /// <summary>Who had it before.</summary>
    From,
}
