using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// What a cell of the column of due dates says, which is shorter than any sentence would: "30/6", "w/e 12/6", "next
/// mtg", "end Sept".
/// </summary>
internal static partial class DueCell
{
    /// <param name="Date">Null where the words mean no day that is known.</param>
    internal readonly record struct DueDay(DateOnly? Date);

    /// <summary>In days. A day without a year that is longer past is meant for the next year.</summary>
    private const int LongestOverdue = 100;

    /// <summary>What the parser of dates puts before a bare one.</summary>
    private const string Lead = "by ";

    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>True where the words say by when, whatever the day of the meeting.</summary>
    public static bool IsDue(string cell) => cell.Any(c => !char.IsDigit(c)) && Read(cell, AnyDay, AnyDay) is not null;

    /// <summary>The day that a cell means, whatever else it says; null where it means none for certain.</summary>
    public static DateOnly? Find(string cell, DateOnly? meeting, DateOnly? nextMeeting)
    {
        if (Read(cell, meeting, nextMeeting) is { } whole)
            return whole.Date;
        var printed = PrintedDate.FindAll(Former().Replace(cell, "")).ToList();
        if (printed.Count == 0)
            return null;

        // "1 May, moved to 15 June"
        var date = Moved().IsMatch(cell) ? printed[^1] : printed[0];
        return meeting is { } day ? Near(date, day) : date.Date;
    }

    /// <summary>Null where the words are no due date at all.</summary>
    public static DueDay? Read(string cell, DateOnly? meeting, DateOnly? nextMeeting)
    {
        if (NextMeeting().IsMatch(cell))
            return new DueDay(nextMeeting);
        if (NoDay().IsMatch(cell))
            return new DueDay(null);
        if (meeting is not { } from || cell.Any(char.IsControl))
            return null;
        cell = DashedDate().Replace(Week().Replace(cell, ""), "$1 $2 20$3");
        var words = ShortYear().Replace(EndOfMonth().Replace(Meeting().Replace(cell, "meeting"), "end of "), "'");
        words = Leading().Replace(words, "").Trim('.', ' ');
        IReadOnlyList<DateOnly> meetings = nextMeeting is { } next ? [next] : [];

        // All of the cell must be the date, or it is a text in brackets.
        return DueDateParser.Parse(words, from, meetings) is { Date: { } date, Length: var length } read
            && length - Lead.Length >= words.Length
            ? new DueDay(read.OrElse is { } coming && IsLongPast(date, from) ? coming : date)
            : null;
    }

    /// <summary>A list that is kept from meeting to meeting has days that have just passed.</summary>
    private static DateOnly? Near(PrintedDate date, DateOnly meeting) =>
        date.Date ?? (date.OnOrBefore(meeting) is { } past && !IsLongPast(past, meeting)
            ? past
            : date.OnOrAfter(meeting));

    private static bool IsLongPast(DateOnly date, DateOnly meeting) =>
        meeting.DayNumber - date.DayNumber > LongestOverdue;

    [GeneratedRegex(
        @"^(?:by|at|for|before|to)?\s?(?:the\s|our\s)?next\s(?:committee\s|board\s|council\s|full\s|regular\s)?"
            + @"(?:mtg|meeting|meet|mting|committee|cttee|board|session|agenda)\.?(?:\smeeting)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NextMeeting();

    [GeneratedRegex(
        @"^(?:asap|a\.s\.a\.p\.?|ongoing|on-going|immediate(?:ly)?|tbc|tba|tbd|n/a|"
            + @"as\srequired|urgent|rolling|continuing)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoDay();

    /// <summary>A week is named by the day it ends with, or begins with.</summary>
    [GeneratedRegex(
        @"^(?:by\s)?(?:w\s?/?\s?[ecb]|week\s(?:ending|commencing|beginning|of)|before|"
            + @"no\slater\sthan|due|target):?\s+(?=\S*\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"\bm(?:ee)?tg\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    /// <summary>"end June"</summary>
    [GeneratedRegex(@"\bend\s(?=[a-z]{3,9}\b)(?!of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfMonth();

    /// <summary>"15-Jun-26"</summary>
    [GeneratedRegex(@"^(\d{1,2})-([A-Za-z]{3,9})-(\d\d)$")]
    private static partial Regex DashedDate();

    /// <summary>"end of June 26"</summary>
    [GeneratedRegex(@"(?<=\bend\sof\s[a-z]{3,9}\s)(?=\d\d$)", RegexOptions.IgnoreCase)]
    private static partial Regex ShortYear();

    [GeneratedRegex(
        @"^(?:(?:to\sbe\s)?(?:completed?|done|finished)\s+(?=by|before))?(?:by|due|on|to|before"
            + @"|until)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    /// <summary>"(was 1 May)"</summary>
    [GeneratedRegex(
        @"\(?\b(?:was|were|originally|previously|formerly|from|raised|agreed|set|opened)\b[^();,]*\)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Former();

    [GeneratedRegex(
        @"\b(?:moved|revised|extended|deferred|postponed|changed|now|new|slipped|carried|c/f)\b|→|->",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moved();
}
