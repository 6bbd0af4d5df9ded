using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// A time at the start of a text, as people write and say it: <c>2:30pm</c>, <c>14:30-16:00</c>, <c>half past two</c>,
/// and after "at" also <c>10</c> or <c>2.30</c>.
/// </summary>
/// <param name="Length">The length of the text that it was read from.</param>
internal sealed partial record SpokenTime(TimeOnly Start, TimeOnly? End, int Length)
{
    /// <summary>
    /// An hour without its half of the day is one at which committees sit: from eight in the morning to seven in the
    /// evening.
    /// </summary>
    private const int FirstHour = 8;

    /// <param name="isAfterAt">"At" stood before it, so that a bare number is a time.</param>
    public static SpokenTime? Parse(string text, bool isAfterAt)
    {
        if ((Printed(text) ?? Said(text, isAfterAt)) is not { } time)
            return null;
        return Lasting().Match(text, time.Length) is { Success: true } lasting && time.End is null
            && lasting.Index == time.Length
            ? time with { End = After(time.Start, lasting), Length = time.Length + lasting.Length }
            : time;
    }

    private static SpokenTime? Printed(string text) =>
        PrintedTime.First(text) is { Index: 0 } time ? new SpokenTime(time.Start, time.End, time.Text.Length) : null;

    private static SpokenTime? Said(string text, bool isAfterAt)
    {
        if (Noon().Match(text) is { Success: true } noon)
            return new SpokenTime(new TimeOnly(12, 0), null, noon.Length);
        if (Past().Match(text) is { Success: true } past)
        {
            var minutes = past.Groups["half"].Success ? 30 : past.Groups["to"].Success ? -15 : 15;
            return Clock(past, 0) is { } hour ? new SpokenTime(hour.AddMinutes(minutes), null, past.Length) : null;
        }

        if (Hour().Match(text) is not { Success: true } bare
            || !(isAfterAt || bare.Groups["clock"].Success || bare.Groups["part"].Success))
            return null;
        return Clock(
            bare,
            bare.Groups["minutes"].Success
                ? int.Parse(bare.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture)
                : 0) is { } start
            ? new SpokenTime(start, null, bare.Length)
            : null;
    }

    private static TimeOnly? Clock(Match match, int minutes)
    {
        var word = match.Groups["hour"].Value;
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            hour = DueDateGrammar.Number(word);
        if (hour > 23 || minutes > 59)
            return null;
        var part = match.Groups["part"].Value;
        if (part.Length > 0)
            hour = part.StartsWith("morning", StringComparison.OrdinalIgnoreCase) ? hour : hour < 12 ? hour + 12 : hour;
        else if (hour is > 0 and < FirstHour && !word.StartsWith('0'))
            hour += 12;
        return new TimeOnly(hour, minutes);
    }

    private static TimeOnly? After(TimeOnly start, Match lasting)
    {
        var count = lasting.Groups["count"].Value;
        var number = double.TryParse(
            count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : DueDateGrammar.Number(count);
        var end = start.Add(
            lasting.Groups["hours"].Success ? TimeSpan.FromHours(number) : TimeSpan.FromMinutes(number), out var days);
        return days == 0 ? end : null;
    }

    private const string Number = "(?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";
    private const string Part = @"(?:\s+in\s+the\s+(?<part>morning|afternoon|evening)\b|\s+at\s+(?<part>night)\b)?";

    [GeneratedRegex(@"^(?:12\s+)?(?:noon|midday|lunchtime)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noon();

    [GeneratedRegex(
        @"^(?:(?<half>half)\s+past|quarter\s+(?:past|(?<to>to)))\s+" + Number + @"\b" + Part, RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex(
        "^" + Number + @"(?:[.:](?<minutes>\d\d))?(?<clock>\s*o['’]?clock)?" + Part
        + @"(?=$|[\s,;.])(?!\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?![.]\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(
        @"\s+for\s+(?<count>an?|one|two|three|four|\d{1,3}(?:\.5)?)\s+(?:(?<hours>hours?|hrs?)|min(?:ute)?s?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();
}
