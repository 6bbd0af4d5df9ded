namespace CommitteeBot.Language.Dates;

/// <summary>Days that come again each year, written without one.</summary>
internal static class YearlyDays
{
    /// <param name="feast">In capitals.</param>
    public static DateOnly OfFeast(string feast, DateOnly today)
    {
        if (feast == "EASTER")
            return Easter.Sunday(today.Year) is var sunday && sunday >= today ? sunday : Easter.Sunday(today.Year + 1);
        var (day, month) = Fixed.First(f => feast.Contains(f.Part, StringComparison.Ordinal)).Day;
        return feast.EndsWith("EVE", StringComparison.Ordinal)
            ? Next(day, month, today.AddDays(1)).AddDays(-1)
            : Next(day, month, today);
    }

    /// <summary>Told by a part of the name; the last takes what is left: "Christmas", "Xmas".</summary>
    private static readonly (string Part, (int Day, int Month) Day)[] Fixed =
    [
        ("HOGMANAY", (31, 12)), ("BOXING", (26, 12)), ("ANDREW", (30, 11)), ("DAVID", (1, 3)), ("PATRICK", (17, 3)),
        ("GEORGE", (23, 4)), ("BURNS", (25, 1)), ("HALLOW", (31, 10)), ("BONFIRE", (5, 11)), ("VALENTINE", (14, 2)),
        ("NEW", (1, 1)), ("", (25, 12)),
    ];

    /// <summary>Of last month rather than of next year: nobody can tell whether it is late or meant for then.</summary>
    public static bool IsNearer(DateOnly past, DateOnly next, DateOnly today) =>
        next != today && today.DayNumber - past.DayNumber < next.DayNumber - today.DayNumber;

    /// <summary>The next such day from today on; 29 February waits for its year.</summary>
    public static DateOnly Next(int day, int month, DateOnly today)
    {
        var year = today.Year;
        while (DateTime.DaysInMonth(year, month) < day || new DateOnly(year, month, day) < today)
            year++;
        return new DateOnly(year, month, day);
    }

    /// <summary>The last such day before today; null for 29 February where it is long ago.</summary>
    public static DateOnly? Last(int day, int month, DateOnly today)
    {
        var year = (month, day).CompareTo((today.Month, today.Day)) < 0 ? today.Year : today.Year - 1;
        return DateTime.DaysInMonth(year, month) < day ? null : new DateOnly(year, month, day);
    }

    public static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
