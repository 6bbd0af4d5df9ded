using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// A date as minutes print it: the year and the weekday may be missing. Days come before months, as in Britain.
/// </summary>
/// <param name="Index">Where it begins in the text that was searched.</param>
/// <param name="Text">The printed words.</param>
internal readonly partial record struct PrintedDate(
    int? Year, int Month, int Day, DayOfWeek? Weekday, int Index, string Text)
{
    public int End => Index + Text.Length;

    /// <summary>The day itself; null where no year is printed.</summary>
    public DateOnly? Date => Year is { } year ? Make(year) : null;

    /// <summary>The day meant by words that look forward from <paramref name="from"/>.</summary>
    public DateOnly? OnOrAfter(DateOnly from) => Date ?? Nearest(from, +1, d => d >= from);

    /// <summary>The day meant by words that look back from <paramref name="from"/>.</summary>
    public DateOnly? OnOrBefore(DateOnly from) => Date ?? Nearest(from, -1, d => d <= from);

    public static IEnumerable<PrintedDate> FindAll(string text)
    {
        // Every form has a digit in it; most paragraphs of minutes have none.
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Forms().Matches(text))
            if (From(match) is { } date)
                yield return date;
    }

    public static PrintedDate? First(string text) => FindAll(text).Select(d => (PrintedDate?)d).FirstOrDefault();

    /// <summary>The number of the month whose name, or a short form of it, begins the text; else 0.</summary>
    public static int MonthNumber(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
            return 0;
        var end = 0;
        while (end < name.Length && char.IsLetter(name[end]))
            end++;
        ReadOnlySpan<string> months = ["january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december"];
        for (var i = 0; end >= 3 && i < months.Length; i++)
            if (months[i].AsSpan().StartsWith(name[..end], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    private static PrintedDate? From(Match match)
    {
        var month = match.Groups["mon"].Success
            ? MonthNumber(match.Groups["mon"].ValueSpan)
            : Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        int? year = match.Groups["y"].Success ? Number(match.Groups["y"]) : null;
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
        var date = new PrintedDate(year, month, day, WeekdayOf(match.Groups["w"].ValueSpan), match.Index, match.Value);
        // 29 February counts where the year is not printed.
        return month is >= 1 and <= 12 && date.Make(year ?? 2000) is not null ? date : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static DayOfWeek? WeekdayOf(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
            return null;
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
            if (weekday.ToString().AsSpan().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase))
                return weekday;
        return null;
    }

    private DateOnly? Make(int year) =>
        year is >= 1 and <= 9999 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, Day)
            : null;

    /// <summary>
    /// The year follows from the day it is seen from; a printed weekday settles it where it fits a year near by.
    /// </summary>
    private DateOnly? Nearest(DateOnly from, int step, Func<DateOnly, bool> allowed)
    {
        DateOnly? first = null;
        for (var i = 0; i < 3; i++)
        {
            if (Make(from.Year + (i * step)) is not { } date || !allowed(date))
                continue;
            if (Weekday is null || date.DayOfWeek == Weekday)
                return date;
            first ??= date;
        }

        return first;
    }

    private const string WeekdayPart = @"(?:(?<w>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?"
        + @"|sun)(?:day)?\b\.?,?\s{1,3}(?:the\s)?)?";
    private const string MonthPart =
        @"(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + @"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    private const string YearPart = @"(?<y>(?:19|20)[0-9][0-9])(?![0-9])";

    [GeneratedRegex(
        @"(?<![0-9/.-])(?<y>(?:19|20)[0-9][0-9])-(?<m>[0-9][0-9])-(?<d>[0-9][0-9])(?![0-9])" +
        @"|\b" + WeekdayPart + @"(?<![0-9/£,.])(?<d>[0-9]{1,2})\s?(?:st|nd|rd|th)?,?\s{1,3}(?:of\s)?(?:day\sof\s)?"
            + MonthPart + @"(?:,?\s{0,3}" + YearPart + @"|\s'?(?<y>[0-9][0-9])(?![0-9:.%-]))?" +
        @"|\b" + WeekdayPart + MonthPart + @"\s{1,3}(?:the\s)?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:%])(?:,?\s{1,3}"
            + YearPart + ")?" +
        @"|\b" + WeekdayPart + @"(?<![0-9/.-])(?<d>[0-9]{1,2})(?<s>[/.-])(?<m>[0-9]{1,2})\k<s>(?<y>(?:19"
            + @"|20)[0-9][0-9]|[0-9][0-9])(?![0-9/.-]?[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();
}
