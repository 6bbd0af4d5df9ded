using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CommitteeBot.Meetings.Ics;

internal enum Frequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>
/// A recurrence rule (RFC 5545 RRULE). An unknown part makes the whole rule unusable: half a rule would be a guess.
/// </summary>
/// <param name="ByDay">A weekday, with its place in the month or year: 1 the first, -1 the last, 0 each.</param>
internal sealed partial record RecurrenceRule(
    Frequency Frequency, int Interval, int? Count, IcsTime? Until, IReadOnlyList<(int Nth, IsoDayOfWeek Day)> ByDay,
        IReadOnlyList<int> ByMonthDay, IReadOnlyList<int> ByMonth)
{
    /// <param name="fault">The part that can't be read.</param>
    public static RecurrenceRule? Read(string value, out string? fault)
    {
        var rule = new RecurrenceRule(Frequency.Daily, 1, null, null, [], [], []);
        var hasFrequency = false;
        fault = null;
        foreach (var part in value.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, words) = part.Split('=', 2) is [var n, var v] ? (n.Trim().ToUpperInvariant(), v.Trim())
                : (part.Trim(), "");
            var read = name switch
            {
                "FREQ" when Enum.TryParse<Frequency>(words, ignoreCase: true, out var frequency)
                    && !char.IsDigit(words[0]) => rule with { Frequency = frequency },
                "INTERVAL" when Number(words) is { } interval and > 0 => rule with { Interval = interval },
                "COUNT" when Number(words) is { } count and > 0 => rule with { Count = count },
                "UNTIL" when IcsTime.Read(words, new Dictionary<string, string>(), out _) is { } until =>
                    rule with { Until = until },
                "BYDAY" when Days(words) is { } days => rule with { ByDay = days },
                "BYMONTHDAY" when Numbers(words, 31) is { } days => rule with { ByMonthDay = days },
                "BYMONTH" when Numbers(words, 12) is { } months && months.All(m => m > 0) =>
                    rule with { ByMonth = months },
                "WKST" when Weekday(words) is IsoDayOfWeek.Monday => rule,
                _ => null,
            };
            if (read is null)
            {
                fault = IcsWords.RulePart(IcsTime.Shorten(part));
                return null;
            }

            hasFrequency |= name == "FREQ";
            rule = read;
        }

        fault = hasFrequency ? Combination(rule) : IcsWords.NoFrequency;
        return fault is null ? rule : null;
    }

    /// <summary>Combinations whose meaning depends on more of the standard than is read here.</summary>
    private static string? Combination(RecurrenceRule rule)
    {
        if (rule.Frequency is Frequency.Daily or Frequency.Weekly && rule.ByDay.Any(d => d.Nth != 0))
            return IcsWords.NumberedWeekday;
        if (rule.Frequency == Frequency.Weekly && rule.ByMonthDay.Count > 0)
            return IcsWords.MonthDaysOfWeek;
        if (rule.Frequency == Frequency.Yearly && rule.ByMonth.Count == 0
            && (rule.ByDay.Count > 0 || rule.ByMonthDay.Count > 0))
            return IcsWords.DaysOfYear;
        return rule is { Count: not null, Until: not null } ? IcsWords.CountAndEnd : null;
    }

    private static List<(int Nth, IsoDayOfWeek Day)>? Days(string words)
    {
        var days = new List<(int, IsoDayOfWeek)>();
        foreach (var word in words.Split(','))
        {
            var match = Day().Match(word.Trim());
            if (!match.Success)
                return null;
            var nth = match.Groups["nth"].Success
                ? int.Parse(match.Groups["nth"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : 0;
            if (nth is < -5 or > 5 || (match.Groups["nth"].Success && nth == 0))
                return null;
            days.Add((nth, Weekday(match.Groups["day"].Value)));
        }

        return days;
    }

    private static IsoDayOfWeek Weekday(string word) => word.ToUpperInvariant() switch
    {
        "MO" => IsoDayOfWeek.Monday,
        "TU" => IsoDayOfWeek.Tuesday,
        "WE" => IsoDayOfWeek.Wednesday,
        "TH" => IsoDayOfWeek.Thursday,
        "FR" => IsoDayOfWeek.Friday,
        "SA" => IsoDayOfWeek.Saturday,
        "SU" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    private static int? Number(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000
            ? number : null;

    private static List<int>? Numbers(string words, int most)
    {
        var numbers = new List<int>();
        foreach (var word in words.Split(','))
        {
            if (!int.TryParse(word.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || number == 0 || number < -most || number > most)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    [GeneratedRegex(@"^(?<nth>[+-]?\d{1,2})?(?<day>MO|TU|WE|TH|FR|SA|SU)$", RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
