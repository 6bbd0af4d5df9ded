namespace CommitteeBot.Import.Samples;

/// <summary>The sample committees, dated from the day of the first start.</summary>
internal static class SampleCommittees
{
    public static IReadOnlyList<SampleCommittee> All(DateOnly today) =>
        [CommunityPriorities.On(today), HousingAndEnvironment.On(today)];

    /// <summary>The meeting to come where the printed one has gone by: the second such weekday of next month.</summary>
    internal static SampleMeeting? Planned(SampleMeeting printed, DateOnly today) =>
        printed.Date >= today ? null : printed with { Date = SecondOfNextMonth(printed.Date.DayOfWeek, today) };

    /// <summary>A few days from now, yet never after the meeting that it is due for.</summary>
    internal static DateOnly Before(DateOnly meeting, DateOnly day) => day < meeting ? day : meeting;

    private static DateOnly SecondOfNextMonth(DayOfWeek weekday, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var toFirstSuch = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toFirstSuch + 7);
    }
}
