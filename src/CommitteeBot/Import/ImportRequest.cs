using CommitteeBot.Minutes;

namespace CommitteeBot.Import;

/// <param name="ContentHash">SHA-256 of the file in lower-case hexadecimal.</param>
/// <param name="Committee">
/// Whose minutes they are, where the officer says so; else the document's own word counts.
/// </param>
internal sealed record ImportRequest(
    MinutesRecord Record, string ContentHash, string? Committee, ActionIntake Actions, string By)
{
    /// <summary>
    /// Why minutes that are there are read again, as in <c>as amended on 2 June 2026</c>; null for new ones.
    /// </summary>
    public string? RereadFor { get; init; }

    /// <summary>True where the minutes themselves changed: then what was only accepted follows.</summary>
    public bool IsAmendment { get; init; }

    /// <summary>The meeting that an officer says it is; null where the document is to tell.</summary>
    public long? MeetingId { get; init; }

    /// <summary>True where an officer says that it is of no meeting that is there.</summary>
    public bool IsOfAnotherMeeting { get; init; }
}

/// <summary>The treatment of the actions in an imported document.</summary>
internal enum ActionIntake
{
    /// <summary>They wait as proposals until an officer accepts them.</summary>
    Propose,

    /// <summary>They are open at once.</summary>
    Accept,

    /// <summary>A back catalogue: they are part of the record and closed.</summary>
    History,
}
