namespace CommitteeBot.Committees;

/// <summary>Where the calendar has something from.</summary>
internal enum MeetingSource
{
    Minutes,
    Chat,
    Calendar,
}

/// <summary>What one source says of one meeting to come.</summary>
/// <param name="Key">Names the source, so that what it said before is known as its own: <c>minutes:7</c>, <c>chat</c>, <c>calendar:uid</c>.</param>
/// <param name="IsNext">It says "the next meeting is …", and so speaks about whatever else is planned for that time.</param>
/// <param name="Replaces">The day that it says was given up for this one.</param>
internal sealed record MeetingClaim(MeetingSource Source, string Key, MeetingValues Values, bool IsNext = false, DateOnly? Replaces = null);

/// <summary>A meeting as the calendar has it.</summary>
/// <param name="Claims">What each source has said of it so far, with the source's key.</param>
internal sealed record KnownMeeting(long Id, MeetingValues Values, bool IsHeld, IReadOnlyList<(string Key, MeetingValues Says)> Claims)
{
    /// <summary>True where no other source stands behind what is held now.</summary>
    public bool IsOnlySource(string key) => Claims.Any(s => s.Key == key) && Claims.All(s => s.Key == key || s.Says.Date != Values.Date || s.Says.IsCancelled != Values.IsCancelled);
}

/// <summary>What a claim means for the calendar.</summary>
internal enum ClaimVerdict
{
    /// <summary>It is known already, or it is about the past.</summary>
    Nothing,

    /// <summary>A meeting that nobody knew of.</summary>
    Adds,

    /// <summary>It says what is held, and perhaps what was open.</summary>
    Agrees,

    /// <summary>The source changes what it alone has said.</summary>
    Changes,

    /// <summary>Another source says otherwise: somebody has to decide.</summary>
    Conflicts,
}

/// <param name="MeetingId">The meeting that it is about; null for a new one.</param>
internal sealed record ClaimEvaluation(ClaimVerdict Verdict, long? MeetingId = null);
