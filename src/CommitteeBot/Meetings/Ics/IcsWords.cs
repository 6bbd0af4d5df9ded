namespace CommitteeBot.Meetings.Ics;

/// <summary>The texts of what a calendar file doesn't say clearly enough, for the person who sent it.</summary>
internal static class IcsWords
{
    public const string NoNameAndValue = "This line has no name and value.";
    public const string Damaged = "The file is damaged here: an END without its BEGIN.";
    public const string NotACalendar = "This is not an iCalendar file: it doesn't start with BEGIN:VCALENDAR.";
    public const string EndsInTheMiddle = "The file ends in the middle of an event, which was left out.";
    public const string AnEvent = "An event";
    public const string NoUid = "it has no UID, so I couldn't recognise it again.";
    public const string NoStart = "it has no DTSTART.";
    public const string LaterOccurrences = "I can't read a change of all later occurrences.";
    public const string NoFrequency = "its rule doesn't say how often it repeats.";
    public const string NumberedWeekday = "its rule numbers a weekday, which only works with months or years.";
    public const string MonthDaysOfWeek = "its rule combines weeks with days of the month.";
    public const string DaysOfYear = "its rule names days of a year without a month.";
    public const string CountAndEnd = "its rule has both a count and an end.";

    public static string NoValue(string name) => $"{name} has no value.";

    public static string TooMany(int max) =>
        $"The calendar has more than {max:N0} events. Publish one for the committee alone.";

    public static string LeftOut(string subject, string reason) => $"{subject} was left out: {reason}";

    public static string Quoted(string text) => $"“{text}”";

    public static string NotSupported(string name) => $"I can't read {name}.";

    public static string Twice(string name) => $"it has {name} twice.";

    public static string Duration(string text) => $"I can't read the duration “{text}”.";

    public static string RulePart(string text) => $"I can't read “{text}” in its rule.";

    public static string Status(string text) => $"I don't know the status “{text}”.";

    public static string Repeats(string subject, int max) =>
        $"“{subject}” comes more than {max} times; the later ones were left out.";

    public static string OutOfRange(string text) => $"“{text}” is outside the years that I can read.";

    public static string NotADate(string text) => $"“{text}” isn't a date or time.";

    public static string Zone(string text) => $"I don't know the time zone “{text}”.";
}
