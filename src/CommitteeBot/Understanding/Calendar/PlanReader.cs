using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>
/// New meetings: <c>next meeting 3 December 2:30pm Town Hall</c>, <c>add meeting …</c>,
/// <c>meetings 3 Dec, 7 Jan, 4 Feb at 2pm</c>.
/// </summary>
internal static partial class PlanReader
{
    public static CalendarIntent? Read(string line, CommandContext context)
    {
        if (Bare().IsMatch(line))
            return new PlanMeetingsIntent([], null, IsNext: false, null);
        var match = Plan().Match(line);
        if (!match.Success)
            return IntoCalendar(line, context.Today);
        var read = MeetingDateParser.Parse(match.Groups["rest"].Value, context.Today);
        var isNext = match.Groups["next"].Success && read.Dates.Count == 1;
        if (read.Dates.Count == 0)
        {
            // "Next meeting at 3pm" leaves the day as it is.
            return match.Groups["next"].Success && read.Start is not null
                && VenueReader.Read(read.Rest) is var (place, unread)
                ? new MoveMeetingIntent(null, read.Start, read.End, place, null, null, unread)
                : match.Groups["verb"].Success ? new PlanMeetingsIntent(
                    [], null, IsNext: false, match.Groups["rest"].Value.Trim()) : null;
        }

        var (venue, rest) = VenueReader.Read(read.Rest, maySmall: read.Dates[^1].Start is not null);
        return new PlanMeetingsIntent(read.Dates, venue, isNext, rest);
    }

    /// <summary>"20 Jan and 3 March, both 6.30 in the Town Hall - put them in the calendar".</summary>
    private static PlanMeetingsIntent? IntoCalendar(string line, DateOnly today)
    {
        var said = Between().Match(line) is { Success: true } between
            ? between.Groups["days"].Value
            : Asked().Replace(line, " ", 1).Trim();
        if (said.Length == line.Trim().Length && !DatesOf().IsMatch(said))
            return null;
        var read = MeetingDateParser.Parse(Shared().Replace(DatesOf().Replace(said, ""), " at "), today);
        var (venue, rest) = VenueReader.Read(read.Rest);
        return read.Dates.Count > 0 && rest is null ? new PlanMeetingsIntent(read.Dates, venue, IsNext: false, null)
            : null;
    }

    /// <summary>What asks for it, before or behind the days; a diary of one's own is another.</summary>
    [GeneratedRegex(
        @"(?:^|[\s,.;–—-]+)(?:(?:please|pls|can|could|would|will|you|we|so|and|to)\s+)*(?:put|add|enter|book|schedule"
            + @"|pencil|get|stick|pop)\s+"
            + @"(?:(?:them|these|those|this|it|all|both|the\s+(?:following|dates?)|in)\s+)*(?:in|into|to|on)\s+(?:the"
            + @"|our)\s+(?:calendar|diary)\b"
            + @"(?:\s*(?:please|pls|thanks|ta)\b)?[\s:.!–—-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    /// <summary>"Put 14 January and 11 February in the diary".</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can|could|would|will|you|we|hi|hello)\W+)*(?:put|add|enter|book|schedule|pencil|get"
            + @"|stick"
            + @"|pop)\s+(?<days>(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul"
            + @"|aug|sep|oct|nov|dec).*)\s+(?:in|into|to|on)\s+(?:the|our)\s+(?:calendar"
            + @"|diary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>What stands before days that are meetings.</summary>
    [GeneratedRegex(
        @"^\W*(?:our\s+|the\s+)?(?:(?:meeting\s+)?dates?\s+(?:for\s+)?)?(?:next\s+year(?:['’]s)?"
            + @"|20\d\d)(?:\s+(?:meeting\s+)?(?:dates?|meetings?))?"
            + @"(?:\s+(?:are|will\s+be))?\s*[:,–—-]?\s+(?=\d|mon|tue|wed|thu|fri|sat|sun)"
            + @"|^\W*(?:meeting\s+)?dates?\s*:\s+(?=\d|mon|tue|wed|thu|fri)"
            + @"|^\W*(?:(?:here['’]?s|and)\s+)?(?:another|one\s+more|an?\s+extra|a\s+new)(?:\s+(?:one|date"
            + @"|meeting))?\s+for\s+(?:the|our)\s+(?:calendar|diary)\s*"
            + @"[:,–—-]?\s+(?:(?:the\s+|our\s+)?(?:committee|board|panel|council|we)\s+(?:will\s+)?(?:meets?"
            + @"|sits?)\s+(?:on\s+)?)?(?=\d|mon|tue|wed|thu|fri|sat|sun)",
        RegexOptions.IgnoreCase)]
    private static partial Regex DatesOf();

    /// <summary>"…, all 6.30": the hour of each.</summary>
    [GeneratedRegex(@",?\s+(?:all|both|each)\s+(?:(?:of\s+them|start(?:ing)?)\s+)?(?:at\s+)?(?=\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shared();

    [GeneratedRegex(
        @"^(?:add|schedule|new|create|plan)\s+(?:an?\s+|another\s+)?meetings?\s*[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^(?:(?:set|fix|schedule|arrange|plan|make|put)\s+)?(?:the\s+"
            + @"|our\s+)?(?:dates?\s+of\s+(?:the\s+)?)?(?<next>next\s+meetings?)(?:\s+dates?)?\s*(?:[:–—=-]|\s(?:is"
            + @"|are|will\s+be|to\s+be|takes\s+place|shall\s+be|on|for|at)\b)?\s*(?<rest>.*\d.*|.*\b(?:day|today"
            + @"|tomorrow|noon|midday)\b.*)$"
        + @"|^(?<verb>add|new|create|schedule|arrange|plan|book|set\s+up)\s+(?:(?:an?|the|another|extra|special"
            + @"|additional|extraordinary|new)\s+)*meetings?(?:\s+(?:on|for|at))?\s*:?\s+(?<rest>.+)$"
        + @"|^(?:our\s+|future\s+|the\s+)*meetings?(?:\s+dates?)?(?:\s+(?:on|are|is))?\s*:?\s+(?<rest>.*\d.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Plan();
}
