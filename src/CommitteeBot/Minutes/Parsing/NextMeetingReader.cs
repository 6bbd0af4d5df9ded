using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Reads the date of the next meeting from the item or line that gives it, else from a sentence.</summary>
internal static partial class NextMeetingReader
{
    private const int ReachOfLabel = 4;

    public static NextMeeting? Read(IReadOnlyList<Block> preamble, IReadOnlyList<ParsedItem> items, DateOnly? meeting)
    {
        foreach (var item in items.Reverse())
        {
            var inTitle = SectionWords.IsNextMeeting(item.Title) || TitleWithDate().IsMatch(item.Title);
            if (inTitle && From(item.Title, item.Line, meeting, bare: true) is { Date: not null } titled)
                return titled;
            if (inTitle && Under(item.Body, 0, meeting) is { } found)
                return found;
            for (var i = 0; i < item.Body.Count; i++)
            {
                var block = item.Body[i];
                var heading = block.Text.Length < 80 && SectionWords.IsNextMeeting(block.Text.TrimEnd(':', ' '));
                if (heading && Under(item.Body, i + 1, meeting) is { } under)
                    return under;
                if (Label().Match(block.Text) is { Success: true } label
                    && From(block.Text[label.Length..], block.Line, meeting, bare: true) is { } labelled)
                    return labelled;
            }
        }

        foreach (var block in preamble)
            if (Label().Match(block.Text) is { Success: true } label
                && From(block.Text[label.Length..], block.Line, meeting, bare: true) is { Date: not null } labelled)
                return labelled;
        foreach (
            var block in items.Reverse().SelectMany(i => i.Body.AsEnumerable().Reverse()).Concat(preamble.Reverse()))
            if (InSentence(block, meeting) is { } said)
                return said;
        return null;
    }

    private static NextMeeting? Under(List<Block> body, int from, DateOnly? meeting)
    {
        for (var i = from; i < body.Count && i < from + ReachOfLabel; i++)
        {
            if (body[i].HeadingLevel > 0)
                return null;
            if (From(body[i].Text, body[i].Line, meeting, bare: true) is { Date: not null } found)
                return found.Venue is null
                    && i + 1 < body.Count && Venue().Match(body[i + 1].Text) is { Success: true } venue
                    ? found with { Venue = venue.Groups["v"].Value.TrimEnd('.') }
                    : found;
        }

        return null;
    }

    private static NextMeeting? InSentence(Block block, DateOnly? meeting)
    {
        if (!block.Text.Contains("eeting", StringComparison.Ordinal))
            return null;
        foreach (var (start, end) in block.Sentences)
        {
            var sentence = block.Text[start..end];
            if (Said().Match(sentence) is { Success: true } said
                && From(sentence[said.Index..], block.LineAt(start), meeting, bare: false) is { Date: not null } found)
                return found;
        }

        return null;
    }

    private static NextMeeting? From(string text, int line, DateOnly? meeting, bool bare)
    {
        if (Unsettled().IsMatch(text))
            return null;
        var dates = new List<(PrintedDate Printed, DateOnly Date)>();
        foreach (var printed in PrintedDate.FindAll(text))
        {
            var date = printed.Date ?? (meeting is { } day ? printed.OnOrAfter(day) : null);
            // A day before the meeting is somebody else's date.
            if (date is { } sure && (meeting is null || sure > meeting))
                dates.Add((printed, sure));
        }

        if (dates.Count == 0 || (!bare && dates[0].Printed.Index > 160))
            return null;
        DateOnly? replaces = null;
        var chosen = dates[0];
        if (dates.Count > 1 && Moved().Match(text, dates[0].Printed.End) is { Success: true } moved)
        {
            var later = dates.FindIndex(d => d.Printed.Index > moved.Index);
            if (later > 0)
            {
                replaces = WithYearOf(dates[0], dates[later].Date);
                chosen = dates[later];
            }
        }

        var time = PrintedTime.FindAll(text)
            .Where(t => t.Index >= chosen.Printed.Index).Select(t => (TimeOnly?)t.Start).FirstOrDefault()
            ?? PrintedTime.First(text)?.Start;
        var place = Place().Match(text, Math.Min(text.Length, chosen.Printed.End));
        if (!place.Success)
            place = PlaceBefore().Match(text[..chosen.Printed.Index]);
        return new NextMeeting(
            chosen.Date, time, place.Success ? place.Groups["v"].Value.Trim().TrimEnd('.', ',') : null, replaces,
            text.Length <= 300 ? text.Trim() : text[..300].Trim(), line);
    }

    /// <summary>A day that was given up stands near the one that took its place.</summary>
    private static DateOnly WithYearOf((PrintedDate Printed, DateOnly Date) old, DateOnly instead) =>
        old.Printed.Year is null && old.Printed.OnOrBefore(instead) is { } near ? near : old.Date;

    [GeneratedRegex(
        @"^(?:the\s)?(?:dates?(?:,?\s(?:and\s)?(?:time|venue|place)){0,3}\s(?:of|for)\s)?(?:the\s)?(?:next|future|" +
        @"forthcoming)\s(?:\w{1,14}\s){0,3}meetings?(?:\sdates?)?\s?(?::|[–-])\s{0,5}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\bnext\s(?:\w{1,14}\s){0,2}meeting\b.{0,20}\b(?:to\sbe\s)?(?:held|on|date)\b|" +
        @"\bdates?\sof\s(?:the\s)?next\b|\bnext\smeeting\s?[:–-]",
        RegexOptions.IgnoreCase)]
    private static partial Regex TitleWithDate();

    [GeneratedRegex(
        @"\bnext\s(?:\w{1,14}\s){0,3}meeting\b[^.;]{0,90}?\b(?:on|at|for|is|of|until|be|was)\b|" +
        @"\bnext\s(?:\w{1,14}\s){0,2}meeting\s?[:–-]|\bdate\sof\s(?:the\s)?next\smeeting\b|" +
        @"\bmeeting\s#\d{1,3}\s(?:is\s)?on\b|\bwill\s(?:next\s)?meet\s(?:again|next)\son\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(
        @"\b(?:re-?scheduled|moved|changed|postponed|re-?arranged|deferred|brought\sforward|instead)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Moved();

    [GeneratedRegex(
        @"^\W{0,3}(?:tbc|tba|tbd|to\sbe\s(?:confirmed|advised|arranged|announced|agreed))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unsettled();

    [GeneratedRegex(
        @"^(?:venue|place|location)\s?:\s{0,5}(?<v>.{3,120})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Venue();

    /// <summary>"… at 6.30pm in the Town Hall", "… at 2pm, Mill House": behind the day or the time.</summary>
    [GeneratedRegex(
        @"(?:(?:,|(?<=[\d\s.][ap]\.?)m\.?|\d|\bnoon|\bo[’']clock)\s(?:in|at)\s(?:the\s)?|(?:(?<=\d\s?[ap]\.?)m\.?"
            + @"|\d[.:]\d\d|\bnoon),\s"
            + @"(?=[\w’' ,]{0,60}\b(?:Hall|Rooms?|House|Centre|Church|School|Chambers?|Library|Offices?|Pavilion|Club"
            + @"|Hotel|Building|College|Station|Court|Suite|Theatre|Institute|Teams|Zoom)\b)"
            + @"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+\s(?:will|to|is|are|has|have)\b))"
            + @"(?<v>[A-Z][\w’' ,]{3,80}?)(?=\.|$|;)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    /// <summary>"To be held in the Town Hall on …".</summary>
    [GeneratedRegex(
        @"\bheld\s(?:in|at)\s(?:the\s)?(?<v>[A-Z][\w’' ,]{3,80}?),?\son\s(?:\w{6,9}day,?\s)?(?:the\s)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceBefore();
}
