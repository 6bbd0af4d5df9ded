using NodaTime;

namespace CommitteeBot.Meetings.Ics;

/// <summary>Expands a series in its own local time: 14:30 stays 14:30 over a clock change.</summary>
internal static class Recurrence
{
    /// <summary>Without a limit, a rule that matches no date would run for ever.</summary>
    private const int MaxSteps = 22_000;

    /// <param name="zone">The zone of floating times.</param>
    public static IEnumerable<LocalDateTime> Expand(IcsTime start, RecurrenceRule rule, LocalDate last,
        DateTimeZone zone)
    {
        var given = 0;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (Period(start.Local.Date, rule, step) is not { } from || from > last.PlusDays(31))
                yield break;
            foreach (var day in Days(from, start.Local.Date, rule).Where(d => d >= start.Local.Date).Distinct().Order())
            {
                var at = day.At(start.Local.TimeOfDay);
                if (given == rule.Count || IsAfter(at, rule.Until, start.Zone ?? zone) || day > last)
                    yield break;
                given++;
                yield return at;
            }
        }
    }

    private static bool IsAfter(LocalDateTime at, IcsTime? until, DateTimeZone zone)
    {
        if (until is null)
            return false;
        return until.IsDateOnly ? at.Date > until.Local.Date : at > until.In(zone);
    }

    /// <summary>The first day of the step's day, week, month or year; null past the end of the calendar.</summary>
    private static LocalDate? Period(LocalDate start, RecurrenceRule rule, int step)
    {
        var count = (long)step * rule.Interval;
        if (count > 200_000
            || start.Year
            + (count / (rule.Frequency switch { Frequency.Daily => 365, Frequency.Weekly => 52,
            Frequency.Monthly => 12, _ => 1 })) > 9000)
            return null;
        return rule.Frequency switch
        {
            Frequency.Daily => start.PlusDays((int)count),
            Frequency.Weekly => start.PlusDays(-((int)start.DayOfWeek - 1)).PlusWeeks((int)count),
            Frequency.Monthly => new LocalDate(start.Year, start.Month, 1).PlusMonths((int)count),
            _ => new LocalDate(start.Year, 1, 1).PlusYears((int)count),
        };
    }

    private static IEnumerable<LocalDate> Days(LocalDate period, LocalDate start, RecurrenceRule rule)
    {
        switch (rule.Frequency)
        {
            case Frequency.Daily:
                return InMonths(period, rule) && OnDays(period, rule) && OnMonthDays(period, rule) ? [period] : [];
            case Frequency.Weekly:
                var weekdays = rule.ByDay.Count > 0 ? rule.ByDay.Select(d => d.Day) : [start.DayOfWeek];
                return weekdays.Select(d => period.PlusDays((int)d - 1)).Where(d => InMonths(d, rule));
            case Frequency.Monthly:
                return InMonths(period, rule) ? OfMonth(period, start, rule) : [];
            default:
                var months = rule.ByMonth.Count > 0 ? rule.ByMonth : [start.Month];
                return months.SelectMany(m => OfMonth(new LocalDate(period.Year, m, 1), start, rule));
        }
    }

    /// <summary>A month without that day, as in 31 April, is skipped, as the standard says.</summary>
    private static IEnumerable<LocalDate> OfMonth(LocalDate first, LocalDate start, RecurrenceRule rule)
    {
        var length = first.Calendar.GetDaysInMonth(first.Year, first.Month);
        var days = Enumerable.Range(0, length).Select(first.PlusDays);
        if (rule.ByDay.Count == 0 && rule.ByMonthDay.Count == 0)
            return days.Where(d => d.Day == start.Day);
        return days.Where(d => OnMonthDays(d, rule) && OnDays(d, rule));
    }

    private static bool InMonths(LocalDate day, RecurrenceRule rule) => rule.ByMonth.Count == 0
        || rule.ByMonth.Contains(day.Month);

    private static bool OnMonthDays(LocalDate day, RecurrenceRule rule) => rule.ByMonthDay.Count == 0
        || rule.ByMonthDay.Any(
            n => n > 0 ? n == day.Day : day.Calendar.GetDaysInMonth(day.Year, day.Month) + n + 1 == day.Day);

    private static bool OnDays(LocalDate day, RecurrenceRule rule) => rule.ByDay.Count == 0
        || rule.ByDay.Any(d => d.Day == day.DayOfWeek && d.Nth switch
    {
        0 => true,
        > 0 => (day.Day - 1) / 7 == d.Nth - 1,
        _ => (day.Calendar.GetDaysInMonth(day.Year, day.Month) - day.Day) / 7 == -d.Nth - 1,
    });
}
