namespace CommitteeBot.Graph;

/// <summary>
/// Why Microsoft 365 gave no answer, in as many kinds as there are things to do about it. Stored by name.
/// </summary>
internal enum GraphFault
{
    /// <summary>No token: the secret or certificate has expired, or the registration is gone.</summary>
    SignIn,

    /// <summary>The consent is missing or was withdrawn, or the resource isn't shared with the bot.</summary>
    NotAllowed,

    /// <summary>What a setting names isn't there, or is no more.</summary>
    NotFound,

    /// <summary>The mark up to which changes were read is too old (410): everything is to be read again.</summary>
    MarkTooOld,

    /// <summary>Microsoft asks for a longer pause than a round lasts.</summary>
    Busy,

    /// <summary>No answer, or an error of Microsoft's own.</summary>
    Unreachable,

    /// <summary>The request isn't one that Microsoft takes.</summary>
    Rejected,

    /// <summary>The group answers, and nobody is in it.</summary>
    Emptied,

    /// <summary>Somebody changed it after it was read: it is to be read again.</summary>
    ChangedMeanwhile,

    /// <summary>One of the limits that Planner has, such as for the tasks of a plan.</summary>
    LimitReached,
}
