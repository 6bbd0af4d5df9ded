using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>
/// Meetings that change: <c>move the December meeting to 7 January at 3pm</c>,
/// <c>cancel the meeting on 3 December because of snow</c>.
/// </summary>
internal static partial class MoveReader
{
    public static CalendarIntent? Read(string line, CommandContext context)
    {
        if (History().Match(line) is { Success: true } history && Named(history.Groups["which"].Value) is { } shown)
            return new MeetingHistoryIntent { Meeting = shown.Phrase };

        var because = Because().Match(line);
        var reason = because.Success ? line[(because.Index + because.Length)..].Trim().TrimEnd('.') : null;
        var said = Asking().Replace((because.Success ? line[..because.Index] : line).Trim().TrimEnd('.', ',', '!', '?'), "");
        said = MeetingIs().Replace(said, "meeting is ");
        if (Cancelled(said, reason) is { } cancelled)
            return cancelled;
        if (Shift().Match(said) is { Success: true } shift && Named(shift.Groups["which"].Value) is { } shifted)
        {
            var days = DueDateGrammar.Number(
                shift.Groups["count"].Value) * (shift.Groups["unit"].Value.StartsWith(
                    "w", StringComparison.OrdinalIgnoreCase)
                    ? 7
                    : 1);
            return new MoveMeetingIntent(
                null, null, null, null, IsForward(said) ? -days : days, reason, null) { Meeting = shifted.Phrase };
        }

        if (Move().Match(said) is { Success: true } move && Named(move.Groups["which"].Value) is { } moved)
            return ToOrWhy(move.Groups["to"].Value, reason, context) with { Meeting = moved.Phrase };
        return Part().Match(said) is { Success: true } part && Named(part.Groups["which"].Value) is { } changed
            ? To(
                (part.Groups["time"].Success ? "at " : "in ") + part.Groups["to"].Value, reason,
                context) with { Meeting = changed.Phrase }
            : null;
    }

    /// <summary>"The meeting's off, too many apologies": what follows says why.</summary>
    private static CancelMeetingIntent? Cancelled(string said, string? reason)
    {
        if (Cancel().Match(said) is { Success: true } cancel && Named(cancel.Groups["which"].Value) is { } whole)
            return new CancelMeetingIntent(reason) { Meeting = whole.Phrase };
        return reason is null && Why().Match(said) is { Success: true } why
            ? Cancelled(said[..why.Index], why.Groups["why"].Value.Trim())
            : null;
    }

    /// <summary>"To the 10th, the hall is double booked": what is no place behind a comma says why.</summary>
    private static MoveMeetingIntent ToOrWhy(string words, string? reason, CommandContext context)
    {
        var whole = To(words, reason, context);
        return whole.Unread is not null && reason is null && Why().Match(words) is { Success: true } why
            && To(words[..why.Index], why.Groups["why"].Value.Trim(), context) is { Unread: null } moved
            ? moved
            : whole;
    }

    private static MoveMeetingIntent To(string words, string? reason, CommandContext context)
    {
        words = SameTime().Replace(NotTheOld().Replace(words, ""), "");
        var read = MeetingDateParser.Parse("at " + words, context.Today);
        var (venue, unread) = VenueReader.Read(
            read.Rest.StartsWith("at " + words, StringComparison.Ordinal) ? words : read.Rest);
        if (read.Dates.Count > 1)
            return new MoveMeetingIntent(null, null, null, null, null, reason, words);
        return read.Dates.Count == 1
            ? new MoveMeetingIntent(
                read.Dates[0] with { Start = null, End = null }, read.Dates[0].Start, read.Dates[0].End, venue, null,
                reason, unread)
            : new MoveMeetingIntent(null, read.Start, read.End, venue, null, reason, unread);
    }

    /// <summary>
    /// The meeting that words name; null where they name something else, as in "move COM-3 to Friday".
    /// </summary>
    private static (MeetingPhrase? Phrase, bool IsNamed)? Named(string words)
    {
        var text = words.Trim();
        if (NextOne().IsMatch(text))
            return (null, true);
        return MeetingReader.Read(text) is { } phrase ? (phrase, true) : null;
    }

    /// <summary>"10 December, not the 9th": what it was before.</summary>
    [GeneratedRegex(
        @"[\s,]+(?:(?:and|but)\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:(?:on|at|the|of|mon|tues|wednes|thurs|fri|satur|sun|day"
            + @"|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d{1,2}(?:st|nd|rd|th)?)\s*)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotTheOld();

    /// <summary>A request to do it, however it is put.</summary>
    [GeneratedRegex(
        @"^(?:(?:can|could|shall|should)\s+(?:we|i|you)\s+(?:please\s+)?|let['’]?s\s+|(?:we|i)\s+(?:need|want|have"
            + @"|['’]?d\s+like)\s+to\s+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\bmeeting['’]?s\s+(?=(?:now\s+)?(?:off|cancelled|called\s+off|moved"
        + @"|postponed)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingIs();

    /// <summary>What stays as it is needs no reading.</summary>
    [GeneratedRegex(@",?\s+(?:(?:at|in)\s+)?(?:the\s+)?same\s+(?:time|place|room|venue)(?:\s+and\s+(?:time|place|room"
        + @"|venue))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SameTime();

    [GeneratedRegex(@"\s*(?:,|;|\s[-–—])\s+(?<why>.+)$")]
    private static partial Regex Why();

    private static bool IsForward(string line) => Forward().IsMatch(line);

    [GeneratedRegex(
        @"^(?:(?:the|our|this)\s+)*(?:(?:next|coming|forthcoming|upcoming)\s+)?(?:meeting)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NextOne();

    [GeneratedRegex(
        @"^(?:show\s+)?(?:the\s+)?(?:meeting\s+history(?:\s+(?:of|for))?(?<which>.*)|(?:history|changes)\s+(?:of"
        + @"|to)\s+(?<which>.*\bmeeting\b.*))$", RegexOptions.IgnoreCase)]
    private static partial Regex History();

    [GeneratedRegex(
        @"^(?:cancel|call\s+off|scrap|drop)\s+(?<which>.*\bmeeting\b.*|(?:the\s+)?(?:meeting\s+)?(?:on|of)\s+.+)$"
        + @"|^(?<which>.*\bmeeting\b.*?)\s+(?:is|was|has\s+been|will\s+be)?\s*(?:cancelled|called\s+off|off)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Cancel();

    private const string Verb = @"(?:move|reschedule|re-schedule|postpone|defer|shift|rearrange|re-arrange|delay"
        + @"|adjourn|change|bring|put|push)";

    [GeneratedRegex("^" + Verb + @"\s+(?<which>.*?\bmeeting)(?:\s+(?:forwards?|back|on"
        + @"|out|off))?\s+(?:by\s+)?(?<count>an?|one|two|three|four|\d{1,2})\s+(?<unit>days?"
        + @"|weeks?)(?:\s+(?:later|earlier|forwards?|back|on))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Shift();

    [GeneratedRegex(@"\b(?:forwards?|earlier|bring)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();

    [GeneratedRegex(
        "^" + Verb + @"\s+(?:(?:off|back|forward)\s+)?(?<which>.+?)(?:\s+(?:forwards?|back|on|out|off))?\s+(?:to"
            + @"|until|till|for"
        + @"|from)\s+(?<to>.+)$|^(?<which>.*\bmeeting\b.*?)\s+(?:is|was|has\s+been|will\s+be"
        + @"|now)?\s*(?:re-?scheduled|moved|postponed|deferred|brought\s+forward|put\s+back"
        + @"|adjourned|changed)\s+(?:to|until|till)\s+(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Move();

    [GeneratedRegex(
        @"^(?:change|set|make)\s+(?:the\s+)?(?:(?<time>(?:start(?:ing)?\s+)?time)|venue|place|location"
        + @"|room)(?:\s+(?:of|for)\s+(?<which>.*?\bmeeting\b.*?|.*?))?\s+to\s+(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"(?:(?<!\s)\s+|,\s*)(?:(?:because|bc|b/c|cos|coz)(?:\s+of)?|due\s+to|owing\s+to|reason\s*:|as(?=\s+(?:the|we"
            + @"|there|it|he|she|they"
        + @"|the)\b)|since(?=\s+(?:the|we|there)\b))\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Because();
}
