namespace CommitteeBot.Committees;

/// <summary>What became of a motion, where the minutes say it.</summary>
internal enum MotionOutcome
{
    Carried,
    Lost,

    /// <summary>Nobody seconded it.</summary>
    Fell,
    Withdrawn,
}
