namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>The call of a meeting that is over.</summary>
/// <param name="Begin">When it was to begin.</param>
/// <param name="End">When it was to end.</param>
internal sealed record CallToHear(
    long MeetingId, string Organizer, string JoinUrl, DateTimeOffset Begin, DateTimeOffset End)
{
    /// <summary>People come early, and a meeting goes on for longer than planned.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>A series has one call for all its meetings.</summary>
    public bool IsOfThisMeeting(DateTimeOffset beganAt) => beganAt >= Begin - Early && beganAt <= End + Longest;
}
