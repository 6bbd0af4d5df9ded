using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// Finds when something is due in a line of chat. Days come before months, weeks begin on Monday. A date without a
/// year is
/// the next one, unless it is nearer in the past; that, and a date that has passed, is reported as a problem.
/// </summary>
internal static partial class DueDateParser
{
    /// <summary>A day further into a text isn't looked for: no action is as long.</summary>
    private const int MaxLength = 2000;

    /// <summary>The first due date of the line; null where it has none.</summary>
    /// <param name="meetings">The days of the meetings to come, where the caller knows them.</param>
    public static ParsedDueDate? Find(string text, DateOnly today, IReadOnlyCollection<DateOnly>? meetings = null)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        ParsedDueDate? bare = null;
        foreach (Match match in DueDateGrammar.Phrase().Matches(text))
        {
            var lead = LeadOf(match);
            if (lead == LeadKind.Reference)
                continue;
            if (lead == LeadKind.None && !StandsAlone(text, match))
                continue;
            if (Resolve(match, lead, today, meetings ?? []) is not { } reading)
                continue;
            if (lead == LeadKind.Due)
                return reading;
            bare ??= (EndsLine(text, match) || (lead == LeadKind.None && IsAtOnce(text, match)))
                && !(lead == LeadKind.On && reading.Problem == DueDateProblem.Past)
                ? reading
                : null;
        }

        return bare;
    }

    /// <summary>The last day that a text names, wherever it stands: of a text about when something is to be.</summary>
    public static ParsedDueDate? FindLast(string text, DateOnly today)
    {
        ParsedDueDate? last = null;
        foreach (Match match in DueDateGrammar.Phrase().Matches(text.Length > MaxLength ? text[..MaxLength] : text))
            last = Resolve(match, LeadKind.Due, today, []) ?? last;
        return last;
    }

    /// <summary>A text that is nothing but a date, as in a command or a form.</summary>
    public static ParsedDueDate? Parse(string text, DateOnly today, IReadOnlyCollection<DateOnly>? meetings = null) =>
        Find("by " + LeadingBy().Replace(text.Trim(), ""), today, meetings) is { Start: 0 } reading
            ? reading with { Words = text.Trim() }
            : null;

    private enum LeadKind
    {
        None,
        Due,

        /// <summary><c>on Friday</c>: due if the line ends there.</summary>
        On,

        /// <summary>
        /// <c>in October</c>, <c>for 3 December</c>: says what the work is about, not when it is due.
        /// </summary>
        Reference,
    }

    private static LeadKind LeadOf(Match match)
    {
        if (!match.Groups["lead"].Success)
            return LeadKind.None;
        var lead = Spaces().Replace(match.Groups["lead"].Value, " ").ToUpperInvariant();
        var ofMeeting = (match.Groups["meeting"].Success && !match.Groups["othermeeting"].Success)
            || match.Value.Contains("meeting", StringComparison.OrdinalIgnoreCase);
        return lead switch
        {
            "IN" when match.Groups["vague"].Success => LeadKind.On,
            "IN" or "WITHIN" => match.Groups["span"].Success ? LeadKind.Due : LeadKind.Reference,
            "AT" when match.Groups["hour"].Success => LeadKind.On,
            "FOR" or "TO" or "AT" => ofMeeting ? LeadKind.Due : LeadKind.Reference,
            "ON" => LeadKind.On,
            _ => LeadKind.Due,
        };
    }

    /// <summary>A date with no word before it is due only where it cannot be part of what is to be done.</summary>
    private static bool StandsAlone(string text, Match match)
    {
        if (match.Groups["daybefore"].Success)
            return true;
        var isWeak = match.Groups["bymonth"].Success || match.Groups["ordinal"].Success
            || match.Groups["feast"].Success || match.Groups["meeting"].Success || match.Groups["period"].Success
            || (match.Groups["figures"].Success && !match.Groups["year"].Success)
            || (match.Groups["span"].Success && !FromNow().IsMatch(match.Value));
        var before = text[..match.Index];
        return isWeak ? SetApartBefore().IsMatch(before) : !AboutBefore().IsMatch(before);
    }

    /// <summary>"Ring them today about the culvert": today is when, wherever it stands.</summary>
    private static bool IsAtOnce(string text, Match match) => AtOnce().IsMatch(match.Value)
        && !text[(match.Index + match.Length)..].StartsWith('’') && !text[(match.Index + match.Length)..].StartsWith('\'');

    private static bool EndsLine(string text, Match match) => OnlyTail().IsMatch(text[(match.Index + match.Length)..])
        && !MeetingBefore().IsMatch(text[..match.Index]);

    private static ParsedDueDate? Resolve(
        Match match, LeadKind lead, DateOnly today, IReadOnlyCollection<DateOnly> meetings)
    {
        var reading = new ParsedDueDate(null, match.Value.Trim(), match.Index, match.Length);
        if (match.Groups["meeting"].Success)
            return OfMeeting(match, reading, today, meetings);
        if (match.Groups["vague"].Success)
            return reading with { Problem = DueDateProblem.NotADay };
        if (match.Groups["lead"].Value is var word
            && match.Value.Contains("meeting", StringComparison.OrdinalIgnoreCase))
            reading = reading with { IsAside = IsAside(word) };
        if (match.Groups["daymonth"].Success || match.Groups["monthday"].Success)
            return Named(reading, match, DueDateGrammar.Month(match.Groups["month"].Value), today);
        if (match.Groups["iso"].Success || match.Groups["figures"].Success)
            return Named(reading, match, Int(match.Groups["nmonth"]), today);
        if (match.Groups["endmonth"].Success)
            return OfMonth(reading, match.Groups["endmonth"].Value, match.Groups["year"], today);
        if (match.Groups["bymonth"].Success)
            return lead == LeadKind.None && !match.Groups["year"].Success ? null
                : OfMonth(reading, match.Groups["bymonth"].Value, match.Groups["year"], today);
        if (match.Groups["ordinal"].Success)
            return OfOrdinal(reading, match, today);
        if (match.Groups["feast"].Success)
            return reading with { Date = YearlyDays.OfFeast(match.Groups["feast"].Value.ToUpperInvariant(), today) };
        if (match.Groups["endof"].Success)
            return reading with { Date = RelativeDays.EndOfPeriod(match.Groups["endof"].Value, today) };
        if (match.Groups["span"].Success)
            return reading with { Date = RelativeDays.AddSpan(match, today) };
        return Checked(reading, RelativeDays.Resolve(match, today), today);
    }

    private static ParsedDueDate OfMeeting(
        Match match, ParsedDueDate reading, DateOnly today, IReadOnlyCollection<DateOnly> meetings)
    {
        var month = match.Groups["meetingmonth"];
        var meeting = month.Success ? new NamedMeeting(DueDateGrammar.Month(month.Value))
            : match.Groups["othermeeting"].Success ? NamedMeeting.Special
            : NamedMeeting.Next;
        reading = reading with
        {
            DaysBefore = match.Groups["daybefore"].Success ? 1 : 0, Meeting = meeting,
            IsAside = IsAside(match.Groups["lead"].Value),
        };
        return meeting.FindIn(meetings, today) is { } date
            ? reading.WithMeetingDate(date)
            : reading with { Problem = DueDateProblem.MeetingUnknown };
    }

    /// <summary>
    /// "Bring a paper to the next meeting" needs its last words; "bring a paper by the next meeting" does not.
    /// </summary>
    private static bool IsAside(string lead) =>
        !(lead.Equals("to", StringComparison.OrdinalIgnoreCase) || lead.Equals("at", StringComparison.OrdinalIgnoreCase)
            || lead.Equals("for", StringComparison.OrdinalIgnoreCase));

    private static ParsedDueDate Named(ParsedDueDate reading, Match match, int month, DateOnly today)
    {
        var day = DueDateGrammar.DayOfMonth(match.Groups["day"].Value);
        var written = match.Groups["year"].Success ? Year(match.Groups["year"].Value) : (int?)null;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(written ?? 2000, month))
            return reading with { Problem = DueDateProblem.NoSuchDay };
        var next = YearlyDays.Next(day, month, today);
        var weekday = match.Groups["weekday"];
        bool Fits(DateOnly date) => !weekday.Success || DueDateGrammar.DayOfWeek(weekday.Value) == date.DayOfWeek;
        if (written is null && YearlyDays.Last(day, month, today) is { } past && YearlyDays.IsNearer(past, next, today) && Fits(past))
            return reading with { Date = past, OrElse = next, Problem = DueDateProblem.Past };
        var date = written is { } year ? new DateOnly(year, month, day) : next;
        return Fits(date)
            ? Checked(reading, date, today)
            : reading with { Date = date, Problem = DueDateProblem.WrongWeekday };
    }

    private static ParsedDueDate OfMonth(ParsedDueDate reading, string name, Group year, DateOnly today)
    {
        var end = EndOfMonth(name, year, today);
        return !year.Success && end.AddYears(-1) is var past && past < today && YearlyDays.IsNearer(past, end, today)
            ? reading with { Date = YearlyDays.EndOf(past.Year, past.Month), OrElse = end, Problem = DueDateProblem.Past }
            : Checked(reading, end, today);
    }

    private static ParsedDueDate OfOrdinal(ParsedDueDate reading, Match match, DateOnly today)
    {
        var day = DueDateGrammar.DayOfMonth(match.Groups["day"].Value);
        if (day is < 1 or > 31)
            return reading with { Problem = DueDateProblem.NoSuchDay };
        var month = new DateOnly(today.Year, today.Month, 1);
        while (DateTime.DaysInMonth(month.Year, month.Month) < day || month.AddDays(day - 1) < today)
            month = month.AddMonths(1);
        var date = month.AddDays(day - 1);
        var weekday = match.Groups["weekday"];
        return weekday.Success && DueDateGrammar.DayOfWeek(weekday.Value) != date.DayOfWeek
            ? reading with { Date = date, Problem = DueDateProblem.WrongWeekday }
            : reading with { Date = date };
    }

    private static ParsedDueDate Checked(ParsedDueDate reading, DateOnly date, DateOnly today) =>
        reading with { Date = date, Problem = date < today ? DueDateProblem.Past : DueDateProblem.None };

    private static DateOnly EndOfMonth(string name, Group year, DateOnly today)
    {
        var month = DueDateGrammar.Month(name);
        var of = year.Success ? Year(year.Value) : month < today.Month ? today.Year + 1 : today.Year;
        return YearlyDays.EndOf(of, month);
    }

    private static int Year(string text)
    {
        var digits = text.TrimStart('\'', '’');
        return int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);
    }

    private static int Int(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:by|due|on|to|before|until)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingBy();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:today|tonight|tomorrow|tomorro|2moro|tmrw)$", RegexOptions.IgnoreCase)]
    private static partial Regex AtOnce();

    /// <summary>Nothing but closing marks, a bracketed owner or an item follows.</summary>
    [GeneratedRegex(
        @"^[\s.,;:!)\]]*(?:$|[-–—(\[]|please\b|thanks\b|thank you\b|(?:under\s+)?item\b|(?:since|because|so|as)\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OnlyTail();

    /// <summary>"Six weeks" may be anything; "six weeks' time" is a day.</summary>
    [GeneratedRegex(@"(?:now|today|time)$", RegexOptions.IgnoreCase)]
    private static partial Regex FromNow();

    [GeneratedRegex(@"(?:^|[,;:(\[–—]|\s-)\s*$")]
    private static partial Regex SetApartBefore();

    /// <summary>
    /// The date belongs to the word before it: "the minutes of 8 October", "the figures from last week".
    /// </summary>
    [GeneratedRegex(
        @"\b(?:of|from|since|dated|during|after|between|and|the|in|for|at|to|that|than|about|held|every|each"
        + @"|meeting|for\s+the)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AboutBefore();

    [GeneratedRegex(
        @"\b(?:meetings?|held|hearing|event|session|minutes|dated|letter|incident|conference|workshop|visit"
        + @"|inspection)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingBefore();
}
