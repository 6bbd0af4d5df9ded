namespace CommitteeBot.Committees;

/// <summary>
/// What becomes of what a source says, when others have spoken before. Sources that contradict each other are never
/// settled here: the meeting keeps what it had, and an officer decides.
/// </summary>
internal static class MeetingClaimRules
{
    /// <summary>
    /// Fewer than between two meetings of a monthly committee: further apart, two days are two meetings.
    /// </summary>
    public const int NearDays = 20;

    /// <param name="linked">The meeting that this very entry was about before.</param>
    public static ClaimEvaluation Evaluate(
        MeetingClaim claim, IReadOnlyList<KnownMeeting> known, long? linked, DateOnly today)
    {
        if (claim.Values.Date is not { } day
            || known.Any(m => m.Claims.Any(s => s.Key == claim.Key && s.Says == claim.Values)))
            return new ClaimEvaluation(ClaimVerdict.Nothing);
        if (Earlier(claim, known, linked) is { } earlier)
            return Against(claim, earlier);
        if (OnDay(claim, known) is { } same)
            return claim.Values.IsCancelled
                && same.Values.IsCancelled ? new ClaimEvaluation(ClaimVerdict.Agrees, same.Id)
                : day < today && same.Values.IsCancelled ? new ClaimEvaluation(ClaimVerdict.Nothing) : Against(claim,
                    same);
        if (claim.Values.IsCancelled)
            return new ClaimEvaluation(ClaimVerdict.Nothing);
        if (claim.Replaces is { } old && known.FirstOrDefault(m => IsPlanned(m) && m.Values.Date == old) is { } moved)
            return new ClaimEvaluation(ClaimVerdict.Changes, moved.Id);
        if (day < today)
            return new ClaimEvaluation(ClaimVerdict.Adds);
        if (Near(claim, day, known, today) is { } near)
            return new ClaimEvaluation(
                near.IsOnlySource(claim.Key) ? ClaimVerdict.Changes : ClaimVerdict.Conflicts, near.Id);
        return new ClaimEvaluation(ClaimVerdict.Adds);
    }

    /// <summary>The meeting that this source spoke of before, where it speaks of one meeting only.</summary>
    private static KnownMeeting? Earlier(MeetingClaim claim, IReadOnlyList<KnownMeeting> known, long? linked) =>
        known.FirstOrDefault(m => m.Id == linked)
        ?? (claim.Source == MeetingSource.Minutes ? known.FirstOrDefault(m => !m.IsHeld
        && m.Claims.Any(s => s.Key == claim.Key)) : null);

    private static ClaimEvaluation Against(MeetingClaim claim, KnownMeeting meeting)
    {
        if (meeting.IsHeld)
            return new ClaimEvaluation(ClaimVerdict.Nothing);
        if (!meeting.Values.Contradicts(claim.Values))
            return new ClaimEvaluation(ClaimVerdict.Agrees, meeting.Id);
        return new ClaimEvaluation(
            meeting.IsOnlySource(claim.Key) ? ClaimVerdict.Changes : ClaimVerdict.Conflicts, meeting.Id);
    }

    /// <summary>The meeting of that day; of two, the one at that time.</summary>
    private static KnownMeeting? OnDay(MeetingClaim claim, IReadOnlyList<KnownMeeting> known) => known
        .Where(m => m.Values.Date == claim.Values.Date)
        .OrderBy(m => m.Values.IsCancelled != claim.Values.IsCancelled)
        .ThenBy(m => m.Values.Start != claim.Values.Start)
        .FirstOrDefault();

    /// <summary>
    /// The planned meeting that is so near that it may be the same one. Two entries of one calendar are two meetings.
    /// </summary>
    private static KnownMeeting? Near(
        MeetingClaim claim, DateOnly day, IReadOnlyList<KnownMeeting> known, DateOnly today) =>
        claim is { IsNext: false, Source: MeetingSource.Chat } ? null : known
            .Where(m => IsPlanned(m) && m.Values.Date >= today && Distance(m, day) <= NearDays)
            .Where(m => claim.IsNext || !m.Claims.Any(s => s.Key.StartsWith(CalendarPrefix, StringComparison.Ordinal)))
            .MinBy(m => Distance(m, day));

    /// <summary>With it begins the key of every entry of a calendar.</summary>
    public const string CalendarPrefix = "calendar:";

    private static bool IsPlanned(KnownMeeting meeting) => meeting is { IsHeld: false, Values.IsCancelled: false };

    private static int Distance(KnownMeeting meeting, DateOnly day) =>
        Math.Abs(meeting.Values.Date!.Value.DayNumber - day.DayNumber);
}
