using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>By when an action is to be done: the printed words, and the day that they mean.</summary>
internal static partial class DueWords
{
    /// <param name="cell">What a table has in its column of due dates: it counts, whatever the task says; null
    /// outside a table.</param>
    public static (string? Text, DateOnly? Date) Find(
        string text, DateOnly? meeting, DateOnly? nextMeeting, string? cell = null)
    {
        if (cell is not null)
            return (cell, DueCell.Find(cell, meeting, nextMeeting));
        if (ByMeeting().Match(text) is { Success: true } atMeeting)
            return (atMeeting.Groups["due"].Value, atMeeting.Groups["which"].Success ? nextMeeting : null);
        if (InBrackets().Match(text) is { Success: true } bracket)
        {
            var inside = bracket.Groups["due"].Value.Trim();
            if (PrintedDate.First(inside) is { } printed)
                return (inside, meeting is { } day ? printed.OnOrAfter(day) : printed.Date);
            // In a sentence "(3/4)" is three of four.
            if (By().IsMatch(inside) && DueCell.Read(inside, meeting, nextMeeting) is { } due)
                return (inside, due.Date);
        }

        if (ByDate().Match(text) is { Success: true } lead)
        {
            foreach (var date in PrintedDate.FindAll(text[lead.Index..]))
                if (date.Index <= lead.Length + 1)
                    return (
                        text[lead.Index..(lead.Index + date.End)].TrimEnd('.'),
                        meeting is { } day ? date.OnOrAfter(day) : date.Date);
        }

        if (Span().Match(text) is { Success: true } span)
            return (span.Value.Trim(), meeting is { } from ? After(from, span) : null);
        if (EndOf().Match(text) is { Success: true } end)
            return (end.Value.Trim(), meeting is { } day ? EndOfMonth(end.Groups["m"], day) : null);
        if (Loose().Match(text) is { Success: true } loose)
            return (loose.Value.Trim(), null);
        return (null, null);
    }

    private static DateOnly? After(DateOnly from, Match span)
    {
        var count = span.Groups["n"].ValueSpan is var digits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : WordNumber(span.Groups["n"].Value);
        if (count is < 1 or > 60)
            return null;
        return char.ToLowerInvariant(span.Groups["u"].ValueSpan[0]) switch
        {
            'd' => from.AddDays(count),
            'w' => from.AddDays(7 * count),
            'm' => from.AddMonths(count),
            _ => from.AddYears(count),
        };
    }

    private static int WordNumber(string word) =>
        Array.IndexOf(
            ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
            word.ToLowerInvariant()) is > 0 and var number
            ? number : word is "a" or "an" ? 1 : 0;

    private static DateOnly? EndOfMonth(Group month, DateOnly meeting)
    {
        var number = month.Success ? PrintedDate.MonthNumber(month.ValueSpan) : 0;
        if (month.Success && number == 0)
            return null;
        var year = meeting.Year + (number > 0 && number < meeting.Month ? 1 : 0);
        var inMonth = number == 0 ? meeting.Month : number;
        return new DateOnly(year, inMonth, DateTime.DaysInMonth(year, inMonth));
    }

    [GeneratedRegex(@"\((?<due>[^()]{3,40})\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?:by|before|due|no\slater\sthan|w/[ec])\b", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(
        @"(?<due>\b(?:by|before|in\sadvance\sof|ahead\sof|prior\sto|in\stime\sfor|for|at|until|to(?=\s(?:the|" +
        @"our)\snext\s))\s(?:the\s|our\s|its\s|an?\s)?(?:(?<which>next|following)|upcoming|forthcoming|" +
        @"this\sweek['’]s|(?-i:[A-Z])\w*)\s(?:[\w’'-]+\s){0,3}(?:meeting|agm)(?:\s(?:week|in|" +
        @"on)\s\w+(?:,\sterm\s\d)?)?)\b(?!\sof\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ByMeeting();

    [GeneratedRegex(
        @"\b(?:by|before|no\slater\sthan|until|deadline:?|due(?:\sby)?:?|w/c)\s(?=(?:the\s)?(?:\w{3,9}\s)?(?:\d|" +
        @"[A-Z][a-z]{2,8}\s\d))",
        RegexOptions.IgnoreCase)]
    private static partial Regex ByDate();

    [GeneratedRegex(
        @"\b(?:within|in)?\s?(?:about\s|approximately\s|the\snext\s)?(?<n>\d{1,2}|an?|one|two|three|four|five|six|" +
        @"seven|eight|nine|ten|eleven|twelve)\s(?<u>days?|weeks?|months?|years?)['’]?(?:\stime)\b|\b(?:within|" +
        @"in)\s(?:about\s|approximately\s|the\snext\s)?(?<n>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|" +
        @"nine|ten|eleven|twelve)\s(?:working\s)?(?<u>days?|weeks?|months?|years?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b(?:by|before)\s(?:the\s)?end\sof\s(?:(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w{0,6}|" +
        @"(?:the|this)\smonth)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EndOf();

    [GeneratedRegex(
        @"\basap\b|\bas\ssoon\sas\s(?:possible|practicable)|\bimmediately\b|\b(?:by\s|before\s)?next\s(?:week|" +
        @"month|year)\b|\bbefore\s(?:the\s)?\w+\sdeadline|\boutside\s(?:of\s)?the\smeeting|" +
        @"\bafter\s(?:the\s)?(?:review|call(?:\stoday)?|\w+\smeeting)\b|\bin\s(?:january|february|march|april|" +
        @"may|june|july|august|september|october|november|december)(?:\s20\d\d)?|\bweek\s\d\b|" +
        @"\bonce\s[^.;]{4,80}|\bwhere\spossible\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Loose();
}
