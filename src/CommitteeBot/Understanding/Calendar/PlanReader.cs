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
            return null;
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

        var (venue, rest) = VenueReader.Read(read.Rest);
        return new PlanMeetingsIntent(read.Dates, venue, isNext, rest);
    }

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
