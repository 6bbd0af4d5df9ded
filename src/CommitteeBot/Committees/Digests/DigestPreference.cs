namespace CommitteeBot.Committees.Digests;

/// <summary>What one person wants to be told unasked about one committee.</summary>
internal enum DigestPreference
{
    All,

    /// <summary>The last card before a meeting, and on the due day itself.</summary>
    DayBefore,
    Off,
}
