namespace CommitteeBot.Store;

/// <summary>
/// What tells an action that was said in a call, and doesn't stand in the minutes: nobody below officer reads it until
/// it has been accepted, for what was said in private can't be told from the rest.
/// </summary>
internal sealed class HeardActionRow
{
    public long ActionId { get; set; }
    public CallSource Source { get; set; }

    /// <summary>Null where the source doesn't tell.</summary>
    public DateTimeOffset? SaidAt { get; set; }
}

internal enum CallSource
{
    Transcript,

    /// <summary>Copilot's notes of the call.</summary>
    Insight,
}
