namespace CommitteeBot.Language.Dates;

/// <summary>Days that come again each year, written without one.</summary>
internal static class YearlyDays
{
    public static DateOnly OfFeast(string feast, DateOnly today) => feast[0] switch
    {
        'N' => Next(1, 1, today),
        'E' => Easter.Sunday(today.Year) is var sunday && sunday >= today ? sunday : Easter.Sunday(today.Year + 1),
        _ => Next(feast.EndsWith("EVE", StringComparison.Ordinal) ? 24 : 25, 12, today),
    };

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
