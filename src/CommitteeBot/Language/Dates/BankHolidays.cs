using System.Collections.Concurrent;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// The bank holidays of England and Wales, by rule, so that they need no list that runs out.
/// One-off days, and the years in which a usual day was moved, are listed as data.
/// </summary>
internal static class BankHolidays
{
    private static readonly HashSet<DateOnly> Proclaimed =
    [
        new(1999, 12, 31), // the millennium
        new(2002, 6, 3), // golden jubilee
        new(2011, 4, 29), // royal wedding
        new(2012, 6, 5), // diamond jubilee
        new(2022, 6, 3), // platinum jubilee
        new(2022, 9, 19), // state funeral
        new(2023, 5, 8), // coronation
    ];

    /// <summary>Early May goes to VE Day's anniversary; late May joins a jubilee.</summary>
    private static readonly Dictionary<int, DateOnly> EarlyMayMoved = new()
    {
        [1995] = new(1995, 5, 8),
        [2020] = new(2020, 5, 8),
    };

    private static readonly Dictionary<int, DateOnly> LateMayMoved = new()
    {
        [2002] = new(2002, 6, 4),
        [2012] = new(2012, 6, 4),
        [2022] = new(2022, 6, 2),
    };

    /// <summary>They are asked for by the hundred thousand when cards are planned.</summary>
    private static readonly ConcurrentDictionary<int, HashSet<DateOnly>> Years = new();

    public static bool Contains(DateOnly date) =>
        Proclaimed.Contains(date) || Years.GetOrAdd(date.Year, year => OfYear(year).ToHashSet()).Contains(date);

    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Contains(date);

    /// <summary>
    /// The day on which so many working days have passed; the day after <paramref name="from"/> is the first that can
    /// count.
    /// </summary>
    public static DateOnly AddWorkingDays(DateOnly from, int count)
    {
        var date = from;
        for (var left = count; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>The day from which so many working days pass until <paramref name="until"/>.</summary>
    public static DateOnly SubtractWorkingDays(DateOnly until, int count)
    {
        var date = until;
        for (var left = count; left > 0;)
        {
            date = date.AddDays(-1);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    private static IEnumerable<DateOnly> OfYear(int year)
    {
        var easter = Easter.Sunday(year);
        yield return Weekday(new DateOnly(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return EarlyMayMoved.GetValueOrDefault(year, FirstMonday(new DateOnly(year, 5, 1)));
        yield return LateMayMoved.GetValueOrDefault(year, FirstMonday(new DateOnly(year, 5, 25)));
        yield return FirstMonday(new DateOnly(year, 8, 25));
        var christmas = new DateOnly(year, 12, 25);
        foreach (var day in ChristmasDays(christmas))
            yield return day;
    }

    /// <summary>
    /// A holiday at the weekend moves to the next free weekday, Christmas Day's after Boxing Day's own.
    /// </summary>
    private static DateOnly[] ChristmasDays(DateOnly christmas) => christmas.DayOfWeek switch
    {
        DayOfWeek.Friday => [christmas, christmas.AddDays(3)],
        DayOfWeek.Saturday => [christmas.AddDays(2), christmas.AddDays(3)],
        DayOfWeek.Sunday => [christmas.AddDays(1), christmas.AddDays(2)],
        _ => [christmas, christmas.AddDays(1)],
    };

    private static DateOnly Weekday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };

    private static DateOnly FirstMonday(DateOnly from) =>
        from.AddDays(((int)DayOfWeek.Monday - (int)from.DayOfWeek + 7) % 7);
}
