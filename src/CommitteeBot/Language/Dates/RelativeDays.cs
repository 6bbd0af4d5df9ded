using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>Days that are counted from today.</summary>
internal static class RelativeDays
{
    /// <summary><c>6 weeks</c>, <c>10 working days</c>.</summary>
    public static DateOnly AddSpan(Match match, DateOnly today)
    {
        var count = DueDateGrammar.Number(match.Groups["count"].Value);
        if (match.Groups["working"].Success)
            return BankHolidays.AddWorkingDays(today, count);
        return char.ToUpperInvariant(match.Groups["unit"].Value[0]) switch
        {
            'D' => today.AddDays(count),
            'W' => today.AddDays(7 * count),
            'F' => today.AddDays(14 * count),
            'M' => today.AddMonths(count),
            _ => today.AddYears(count),
        };
    }

    /// <summary>
    /// The last working day of a week, the last day of a month, of a quarter, of a year; the financial year ends on 31
    /// March.
    /// </summary>
    public static DateOnly EndOfPeriod(string period, DateOnly today)
    {
        var isNext = period.Contains("next", StringComparison.OrdinalIgnoreCase);
        if (Has(period, "week"))
            return FridayOf(today, isNext ? 1 : 0);
        if (Has(period, "month"))
            return LastOfMonth(today.AddMonths(isNext ? 1 : 0));
        if (Has(period, "quarter"))
            return LastOfMonth(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 3, 1).AddMonths(isNext ? 3 : 0));
        if (Has(period, "financial"))
            return new DateOnly(today.Year + (today.Month > 3 ? 1 : 0) + (isNext ? 1 : 0), 3, 31);
        return Has(period, "year") ? new DateOnly(today.Year + (isNext ? 1 : 0), 12, 31) : today;
    }

    /// <summary><c>tomorrow</c>, <c>next Tuesday</c>, <c>Friday week</c>, <c>next month</c>.</summary>
    public static DateOnly Resolve(Match match, DateOnly today)
    {
        if (match.Groups["onday"].Success)
            return OnDay(match, today);
        if (match.Groups["hence"].Success)
            return today.AddDays((Has(match.Value, "tomorrow") ? 1 : 0) + Ahead(match.Groups["week"].Value));
        if (match.Groups["ahead"].Success)
        {
            var start = Has(match.Value, "tomorrow") ? today.AddDays(1) : today;
            return start.AddDays(Ahead(match.Groups["ahead"].Value));
        }

        var words = match.Groups["relative"].Value;
        if (Has(words, "after"))
            return today.AddDays(2);
        var step = Has(words, "next") ? 1 : Has(words, "last") ? -1 : 0;
        if (Has(words, "weekend"))
            return Monday(today).AddDays(6 + (7 * step));
        if (Has(words, "week"))
            return FridayOf(today, step);
        if (Has(words, "month"))
            return LastOfMonth(today.AddMonths(step));
        if (Has(words, "year"))
            return new DateOnly(today.Year + step, 12, 31);
        var isToday = Has(words, "today") || Has(words, "tonight") || Has(words, "this");
        return today.AddDays(isToday ? 0 : Has(words, "yesterday") ? -1 : 1);
    }

    /// <summary>
    /// "Friday" is the one to come, never today; "next Friday" is the one in the week after this, as most readers take
    /// it.
    /// </summary>
    private static DateOnly OnDay(Match match, DateOnly today)
    {
        var day = DueDateGrammar.DayOfWeek(match.Groups["onday"].Value);
        var which = match.Groups["which"].Value;
        if (Has(which, "last"))
            return today.AddDays(-(((int)today.DayOfWeek - (int)day + 6) % 7) - 1);
        if (Has(which, "next"))
            return Monday(today).AddDays(7 + (((int)day + 6) % 7));
        if (which.Equals("this", StringComparison.OrdinalIgnoreCase) && day == today.DayOfWeek)
            return today;

        var coming = today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1);
        return coming.AddDays(Ahead(match.Groups["week"].Value) + Ahead(match.Groups["ahead"].Value));
    }

    /// <summary>The days of "week", "a fortnight", "three weeks"; none of anything else.</summary>
    private static int Ahead(string words) =>
        Has(words, "fortnight") ? 14
            : Has(words, "after") ? 7
            : !(Has(words, "week") || Has(words, "wk")) ? 0
            : 7 * (words.Split(' ') is [var count, _, ..] ? DueDateGrammar.Number(count) : 1);

    /// <summary>On a weekend "this week" is the week to come: nobody asks for work by a Friday that is over.</summary>
    private static DateOnly FridayOf(DateOnly today, int weeks)
    {
        var friday = Monday(today).AddDays(4);
        if (friday < today && weeks >= 0)
            friday = friday.AddDays(7);
        return friday.AddDays(7 * weeks);
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static DateOnly LastOfMonth(DateOnly date) =>
        new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
