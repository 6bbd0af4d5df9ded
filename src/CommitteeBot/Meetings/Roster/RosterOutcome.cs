namespace CommitteeBot.Meetings.Roster;

/// <summary>The outcome of a change of a roster or restriction.</summary>
/// <param name="Text">A sentence for the person who asked.</param>
/// <param name="IsDone">False where nothing was changed.</param>
internal sealed record RosterOutcome(string Text, bool IsDone)
{
    public static RosterOutcome Refused(string why) => new(why, IsDone: false);

    public static RosterOutcome Success(string what) => new(what, IsDone: true);
}
