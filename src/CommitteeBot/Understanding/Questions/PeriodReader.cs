using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Questions;

/// <summary>
/// Finds days, months, years and longer in a question. Months may be shortened or mistyped; days come before months,
/// as in Britain.
/// </summary>
internal static partial class PeriodReader
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december"];

    private static readonly DateOnly Beginning = new(1900, 1, 1);

    /// <summary>A period and the stretch of the text that it was read from.</summary>
    internal readonly record struct PeriodMention(Period Period, int Start, int End);

    public static List<PeriodMention> Read(string text, DateOnly today)
    {
        var found = new List<PeriodMention>();
        Add(
            DayOfMonth(), match =>
                Day(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value, today));
        Add(
            MonthAndDay(),
            match => Day(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value, today));
        Add(NumericDay(), match => Numeric(match));
        Add(MonthAndYear(), match => MonthOf(match.Groups["m"].Value) is { } month
            && YearOf(match.Groups["y"].Value) is { } year ? Month(year, month) : null);
        Add(PartOfYear.Grammar(), PartOfYear.Read);
        Add(Since(), match => YearOf(match.Groups["y"].Value) is { } year ? (new DateOnly(year, 1, 1), today) : null);
        Add(
            Until(),
            match => YearOf(match.Groups["y"].Value) is { } year ? (Beginning, new DateOnly(year - 1, 12, 31)) : null);
        Add(FinancialYear(), match => YearOf(match.Groups["y"].Value) is { } year
            ? (new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31))
            : null);
        Add(YearSpan(), match =>
            YearOf(match.Groups["y"].Value) is { } from && YearOf(match.Groups["z"].Value) is { } to && from < to
                ? (new DateOnly(from, 1, 1), new DateOnly(to, 12, 31))
                : null);
        Add(RelativeTo(), match => Relative(match.Groups["which"].Value, match.Groups["unit"].Value, today));
        Add(MonthAlone(), match => MonthOf(match.Groups["m"].Value) is { } month ? LastMonth(month, today) : null);
        Add(Year(), match => YearOf(match.Groups["y"].Value) is { } year
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null);
        return [.. found.OrderBy(f => f.Start)];

        void Add(Regex grammar, Func<Match, (DateOnly From, DateOnly To)?> meaning)
        {
            foreach (Match match in grammar.Matches(text))
            {
                if (found.Exists(f => match.Index < f.End && f.Start < match.Index + match.Length)
                    || meaning(match) is not { } range)
                    continue;
                found.Add(
                    new PeriodMention(
                        new Period(range.From, range.To, match.Value, IsOfMeeting(text, match)), match.Index,
                        match.Index + match.Length));
            }
        }
    }

    /// <summary>"at the August 2015 meeting", "in the minutes of 8 May", "the meeting in October".</summary>
    private static bool IsOfMeeting(string text, Match match) =>
        MeetingBefore().IsMatch(text[..match.Index]) || MeetingBehind().IsMatch(text[(match.Index + match.Length)..]);

    private static (DateOnly, DateOnly)? Day(string day, string month, string year, DateOnly today)
    {
        if (MonthOf(month) is not { } m
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d))
            return null;
        var y = YearOf(year) ?? LastMonth(m, today).Item1.Year;
        return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? (new DateOnly(y, m, d), new DateOnly(y, m, d)) : null;
    }

    private static (DateOnly, DateOnly)? Numeric(Match match)
    {
        if (YearOf(match.Groups["y"].Value) is not { } year)
            return null;
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;
    }

    private static (DateOnly, DateOnly) Month(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A month without a year is the last one of that name that has begun.</summary>
    private static (DateOnly, DateOnly) LastMonth(int month, DateOnly today) =>
        Month(month <= today.Month ? today.Year : today.Year - 1, month);

    private static (DateOnly, DateOnly)? Relative(string which, string unit, DateOnly today)
    {
        var step = which.ToLowerInvariant() switch { "last" => -1, "next" => 1, _ => 0 };
        if (unit.StartsWith('y'))
            return (new DateOnly(today.Year + step, 1, 1), new DateOnly(today.Year + step, 12, 31));
        var month = today.AddMonths(step);
        return Month(month.Year, month.Month);
    }

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year < 100 ? 2000 + year
            : year
            : null;

    /// <summary>A month by its name, by three letters or more of it, or with one slip in it.</summary>
    internal static int? MonthOf(string word)
    {
        word = word.ToLowerInvariant().TrimEnd('.');
        if (word is "sept")
            return 9;
        var month = Array.FindIndex(Months, m => m == word
            || (word.Length >= 3 && m.StartsWith(word, StringComparison.Ordinal)));
        if (month < 0 && word.Length >= 5)
            month = Array.FindIndex(Months, m => m.Length >= 6
                && EditDistance.IsWithin(word, m, word.Length < 7 ? 1 : 2));
        return month < 0 ? null : month + 1;
    }

    private const string DayNumber = @"(?<d>\d{1,2})(?:st|nd|rd|th)?";
    private const string FourDigits = @"(?<y>(?:19|20)\d\d)";

    [GeneratedRegex(
        $@"\b{DayNumber}\s+(?:of\s+)?(?<m>\p{{L}}{{3,10}})\.?,?(?:\s+(?<y>(?:19|20)\d\d))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        $@"\b(?<m>\p{{L}}{{3,10}})\s+{DayNumber}\b(?!\d)(?:,?\s+(?<y>(?:19|20)\d\d))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"\b(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>(?:20)?\d\d)\b")]
    private static partial Regex NumericDay();

    [GeneratedRegex($@"\b(?<m>\p{{L}}{{3,10}})\.?,?\s+{FourDigits}\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex($@"\b(?:since|from)\s+{FourDigits}\b(?!\s*(?:-|to))", RegexOptions.IgnoreCase)]
    private static partial Regex Since();

    [GeneratedRegex($@"\bbefore\s+{FourDigits}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex($@"\b{FourDigits}/(?<z>\d\d)\b")]
    private static partial Regex FinancialYear();

    [GeneratedRegex(
        $@"\b(?:between\s+{FourDigits}\s*(?:-|to|and)|(?:from\s+)?{FourDigits}\s*(?:-|–|to|until))\s*(?<z>(?:19"
        + $@"|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"\b(?<which>last|this|next)\s+(?<unit>yr|year|month)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeTo();

    [GeneratedRegex(
        @"\b(?:in|for|of|during|last|since|by|until|the|at)\s+(?<m>january|february|march|april|may|june|july"
        + @"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthAlone();

    [GeneratedRegex($@"(?<![\d.,£/-]){FourDigits}(?![\d%/-])\b")]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(?:meetings?|minutes|notes|session)(?:\s+(?:held|dated))?(?:\s+(?:of|on|in|for|from|after|before|since"
        + @"|following))?(?:\s+the)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingBefore();

    [GeneratedRegex(@"^(?:'s|’s)?\s+(?:\p{L}+\s+)?(?:meeting|minutes|notes|session)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingBehind();
}
