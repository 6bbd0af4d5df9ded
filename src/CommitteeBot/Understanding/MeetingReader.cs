using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding;

/// <summary>
/// A meeting that is over, as people name it: <c>8 October</c>, <c>the October meeting</c>, <c>last meeting</c>,
/// <c>8/10/2026</c>.
/// </summary>
internal static partial class MeetingReader
{
    /// <summary>Null where the words name no meeting.</summary>
    public static MeetingPhrase? Read(string words)
    {
        var text = words.Trim().TrimEnd('.', '?');
        if (Last().IsMatch(text))
            return new MeetingPhrase(null, null, null, IsLast: true, text);
        foreach (var pattern in new[] { Figures(), DayMonth(), MonthOnly() })
        {
            if (pattern.Match(text) is { Success: true } match)
                return Of(match, text);
        }

        return null;
    }

    private static MeetingPhrase? Of(Match match, string words)
    {
        var month = match.Groups["name"].Success
            ? DueDateGrammar.Month(match.Groups["name"].Value)
            : Int(match.Groups["month"]);
        var day = Int(match.Groups["day"]);
        var year = Int(match.Groups["year"]);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        return new MeetingPhrase(day, month, year < 100 ? year + 2000 : year, IsLast: false, words);
    }

    private static int? Int(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private const string Before = @"^(?:(?:from|of|for|on|at)\s+)?(?:the\s+)?(?:(?:last|previous|meeting(?:\s+(?:of"
        + @"|on|in))?)\s+(?:the\s+)?)?";
    private const string After = @"(?:\s+meeting)?$";
    private const string Name = @"(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\.?";

    [GeneratedRegex(
        @"^(?:(?:from|of|for|at)\s+)?(?:the\s+)?(?:last|latest|previous)(?:\s+meeting)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex(Before + @"(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})"
        + @"|(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}|\d\d))?)" + After, RegexOptions.IgnoreCase)]
    private static partial Regex Figures();

    [GeneratedRegex(
        Before + @"(?:[a-z]+day,?\s+)?(?:the\s+)?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + Name
        + @"|" + Name + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+['’]?(?<year>\d{4}|\d\d))?" + After,
        RegexOptions.IgnoreCase)]
    private static partial Regex DayMonth();

    [GeneratedRegex(Before + Name + @"(?:\s+(?<year>\d{4}))?" + After, RegexOptions.IgnoreCase)]
    private static partial Regex MonthOnly();
}
