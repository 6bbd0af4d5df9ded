using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>A day, and perhaps times, as somebody wrote them for the calendar.</summary>
/// <param name="Date">Null where there's no such date.</param>
internal sealed record MeetingDate(
    DateOnly? Date, TimeOnly? Start, TimeOnly? End, string Words, MeetingDateProblem Problem);

internal enum MeetingDateProblem
{
    None,
    Past,
    NoSuchDay,

    /// <summary>The weekday and the date do not fit.</summary>
    WrongWeekday,

    /// <summary>
    /// No year was given and the day was a few weeks ago: perhaps that one was meant, perhaps next year's.
    /// </summary>
    PastOrFar,
}

/// <param name="Start">A time without a day, as in <c>move the meeting to 3pm</c>.</param>
/// <param name="Rest">The words after dates and times: the place.</param>
internal sealed record ParsedMeetingDates(
    IReadOnlyList<MeetingDate> Dates, TimeOnly? Start, TimeOnly? End, string Rest);

/// <summary>
/// Reads days and times from the start of a text: <c>Tue 3 December 2:30pm, 7 Jan and 4 Feb at 2pm, Town Hall</c>.
/// </summary>
internal static partial class MeetingDateParser
{
    private const int FarDays = 330;

    public static ParsedMeetingDates Parse(string text, DateOnly today)
    {
        var dates = new List<MeetingDate>();
        (TimeOnly Start, TimeOnly? End)? before = null;
        var rest = text;
        while (rest.Length > 0)
        {
            var lead = Lead().Match(rest);
            var after = rest[lead.Length..];
            if (SpokenTime.Parse(after, AtWord().IsMatch(lead.Value)) is { } time)
            {
                if (dates.Count == 0)
                    before = (time.Start, time.End);
                else if (dates[^1].Start is null)
                    dates[^1] = dates[^1] with { Start = time.Start, End = time.End };
                else
                    break;
                rest = after[time.Length..];
            }
            else if (Shared().Match(after) is { Success: true } shared)
            {
                var tail = $"{shared.Groups["month"].Value} {shared.Groups["year"].Value}".TrimEnd();
                foreach (Capture day in shared.Groups["day"].Captures)
                    dates.Add(One($"{day.Value} {tail}", dates, today));
                rest = after[shared.Length..];
            }
            else if (Day().Match(after) is { Success: true } day)
            {
                dates.Add(One(day.Value, dates, today));
                rest = after[day.Length..];
            }
            else
            {
                break;
            }
        }

        return new ParsedMeetingDates(
            Timed(dates, before), dates.Count == 0 ? before?.Start : null, dates.Count == 0 ? before?.End : null,
            rest.Trim());
    }

    /// <summary>A time before all days, or after the last one only, is the time of all that have none.</summary>
    private static List<MeetingDate> Timed(List<MeetingDate> dates, (TimeOnly Start, TimeOnly? End)? before)
    {
        var common = before ?? (dates.Count > 1 && dates[^1].Start is { } last
            && dates.SkipLast(1).All(d => d.Start is null) ? (last, dates[^1].End) : null);
        return common is { } time
            ? dates.ConvertAll(d => d.Start is null ? d with { Start = time.Start, End = time.End } : d)
            : dates;
    }

    private static MeetingDate One(string words, List<MeetingDate> earlier, DateOnly today)
    {
        // "3 Dec 2027, 7 Jan": after a day with its year the next one follows it.
        var from = earlier.Count > 0 && HasYear().IsMatch(earlier[0].Words) && earlier[^1].Date is { } last
            && last > today
            ? last
            : today;
        var read = DueDateParser.Parse(words, from);
        // A meeting that is planned is to come.
        if (read is { OrElse: { } next })
            read = read with { Date = next, Problem = DueDateProblem.None };
        var problem = read?.Problem switch
        {
            null or DueDateProblem.NoSuchDay or DueDateProblem.MeetingUnknown or DueDateProblem.NotADay => MeetingDateProblem.NoSuchDay,
            DueDateProblem.WrongWeekday => MeetingDateProblem.WrongWeekday,
            DueDateProblem.Past => MeetingDateProblem.Past,
            _ when from == today && !HasYear().IsMatch(words) && read.Date > today.AddDays(FarDays) =>
                MeetingDateProblem.PastOrFar,
            _ => MeetingDateProblem.None,
        };
        return new MeetingDate(read?.Date, null, null, words.Trim(), problem);
    }

    private const string Month = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
        + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private const string Weekday = "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:r(?:s(?:day)?)?)?"
        + "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private const string Year = @"(?:19|20)\d\d\b(?!\s*h(?:ou)?rs)|['’]\d\d\b";

    [GeneratedRegex(
        @"^[\s,;:]*(?:(?:and|&|on|for|to|at|from|@|is|will\s+be|now|then|held|to\s+be\s+held|starting|–|—|-)(?:\s+"
        + @"|$))*", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:\b(?:at|from|starting)|@)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex AtWord();

    [GeneratedRegex(
        @"^(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:,\s*and\b|,|and\b|&)\s*(?<day>\d{1,2})(?:st|nd|rd"
        + @"|th)?)+\s+(?:of\s+)?" + Month + "(?:,?\\s+(?<year>" + Year + "))?", RegexOptions.IgnoreCase)]
    private static partial Regex Shared();

    [GeneratedRegex(
        "^(?:" + Weekday + @"\b\.?,?\s+(?:the\s+)?)?(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?[-\s]?" + Month
            + @"(?:,?[-\s]*(?:" + Year + "))?"
        + "|" + Month + @"\s+\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\s*(?:" + Year + "))?"
        + @"|(?:19|20)\d\d-\d{1,2}-\d{1,2}\b|\d{1,2}/\d{1,2}(?:/(?:(?:19|20)\d\d|\d\d))?(?![\d/])"
            + @"|\d{1,2}(?<sep>[.-])\d{1,2}\k<sep>(?:(?:19|20)\d\d|\d\d)(?!\d)"
        + @"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b)"
        + "|^(?:(?:this|next|this\\s+coming|coming)\\s+)?" + Weekday + @"\b(?:\s+week\b)?|^(?:today|tomorrow)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"(?:19|20)\d\d|['’]\d\d|\d[/.-]\d{1,2}[/.-]\d\d\b|day\b|today|tomorrow|\b(?:mon|tue|wed|thu|fri|sat|sun)",
        RegexOptions.IgnoreCase)]
    private static partial Regex HasYear();
}
