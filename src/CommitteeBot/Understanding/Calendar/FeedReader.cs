using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>
/// A published calendar to be read: <c>calendar feed https://…</c>, <c>calendar feed off</c>; and what sources say
/// otherwise.
/// </summary>
internal static partial class FeedReader
{
    public static CalendarIntent? Read(string line)
    {
        if (Conflicts().IsMatch(line))
            return new CalendarConflictsIntent();
        var match = Feed().Match(line);
        if (!match.Success)
            return null;
        return match.Groups["url"].Success
            ? new CalendarFeedIntent(match.Groups["url"].Value, match.Groups["all"].Success, IsOff: false)
            : new CalendarFeedIntent(null, false, match.Groups["off"].Success);
    }

    [GeneratedRegex(
        @"^(?:show\s+)?(?:the\s+)?(?:calendar|meeting)\s+(?:conflicts?|contradictions?|questions?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Conflicts();

    [GeneratedRegex(
        @"^(?:(?:set|add|use|read|show)\s+)?(?:the\s+)?calendar\s+(?:feed|link|url)\s*:?(?:\s+(?:(?<off>off|stop"
        + @"|none|remove|delete)|(?<url>(?:https?|webcals?)://\S+)(?<all>\s+(?:for\s+"
        + @"|with\s+)?all(?:\s+events)?)?))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Feed();
}
