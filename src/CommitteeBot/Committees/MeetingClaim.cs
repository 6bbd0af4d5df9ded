namespace CommitteeBot.Committees;

/// <summary>The source of an entry in the calendar.</summary>
internal enum MeetingSource
{
    Minutes,
    Chat,
    Calendar,
}

/// <summary>One source's claim about one future meeting.</summary>
/// <param name="Key">
/// Identifies the source, so that its earlier claims are recognised: <c>minutes:7</c>, <c>chat</c>,
/// <c>calendar:uid</c>.
/// </param>
/// <param name="IsNext">
/// It says "the next meeting is …", and so speaks about whatever else is planned for that time.
/// </param>
/// <param name="Replaces">The day that it says was given up for this one.</param>
internal sealed record MeetingClaim(
    MeetingSource Source, string Key, MeetingValues Values, bool IsNext = false, DateOnly? Replaces = null);

/// <summary>A meeting as the calendar has it.</summary>
/// <param name="Claims">The claims of each source so far, with the source's key.</param>
internal sealed record KnownMeeting(
    long Id, MeetingValues Values, bool IsHeld, IReadOnlyList<(string Key, MeetingValues Says)> Claims)
{
    /// <summary>True where no other source supports the current values.</summary>
    public bool IsOnlySource(string key) =>
        Claims.Any(s => s.Key == key)
            && Claims.All(s => s.Key == key || s.Says.Date != Values.Date || s.Says.IsCancelled != Values.IsCancelled);
}

/// <summary>The effect of a claim on the calendar.</summary>
internal enum ClaimVerdict
{
    /// <summary>The claim is known already, or is about the past.</summary>
    Nothing,

    /// <summary>The meeting is new.</summary>
    Adds,

    /// <summary>The claim agrees with the known values, and may add to them.</summary>
    Agrees,

    /// <summary>The source changes values that only it has claimed.</summary>
    Changes,

    /// <summary>The claim contradicts another source: an officer has to decide.</summary>
    Conflicts,
}

/// <param name="MeetingId">The meeting that it is about; null for a new one.</param>
internal sealed record ClaimEvaluation(ClaimVerdict Verdict, long? MeetingId = null);
