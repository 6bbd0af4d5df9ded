namespace CommitteeBot.Committees.Digests;

/// <summary>The cards and reminders that one person wants about one committee.</summary>
internal enum DigestPreference
{
    All,

    /// <summary>The last card before a meeting, and on the due day itself.</summary>
    DayBefore,
    Off,
}
