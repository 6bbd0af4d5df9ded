using System.Text.RegularExpressions;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line about a meeting to come.</summary>
internal static partial class MeetingCommand
{
    public static string? Write(LineKind kind, string line, CommandContext context) => kind switch
    {
        LineKind.Apologies => Absent().IsMatch(line) ? Apologies(line, context) : null,
        LineKind.Coming => First().IsMatch(line) ? "apologies withdrawn" : null,
        LineKind.NextMeeting => IsAsked(line, context) ? null : "next meeting",
        LineKind.Attendance => "attendance",
        LineKind.Meeting => Attending().IsMatch(line) ? "attendance" : null,
        LineKind.Agenda => "agenda",
        LineKind.AddToAgenda => Title(line) is { } title ? $"agenda add {title}" : null,
        LineKind.MoveMeeting => Move(line, context),
        LineKind.CancelMeeting => "cancel the meeting",
        _ => null,
    };

    private static string? Apologies(string line, CommandContext context)
    {
        var people = PeopleInLine.Find(line, context.Roster).Select(p => p.Name).ToList();
        if (people.Count == 0 && LineParts.Person(line, context) is { } known)
            people.Add(known);
        if (people.Count > 1 && PeopleInLine.Find(line[..Absent().Match(line).Index], context.Roster) is [.., var absent])
            people = [absent.Name];
        return FirstSaid().IsMatch(line) ? "apologies"
            : people is [var one] ? $"apologies from {one}"
            : people.Count == 0 && First().IsMatch(line) ? "apologies"
            : null;
    }

    private static string? Title(string line) =>
        OnAgenda().Match(line) is { Success: true, Groups: var parts }
            && parts["title"].Value.Trim().Trim('"', '“', '”', '.', ',', ' ') is { Length: > 2 } title
            ? title
            : null;

    private static string? Move(string line, CommandContext context)
    {
        if (To().Match(line) is not { Success: true } to)
            return null;
        var command = $"move the meeting to {Start().Replace(to.Groups["to"].Value, "").Trim()}";
        return CommandReader.Read(command, context) is Calendar.MoveMeetingIntent { Unread: null } ? command : null;
    }

    [GeneratedRegex(
        @"\bapolog\w+|\b(?:can(?:no|['’])?t|won['’]?t|cannae|unable|not|neither)\b.*\b(?:make|come|coming"
            + @"|be|do|attend|there|join|manage)\b"
            + @"|\b(?:absent|miss|absence|away|on\s(?:leave|holiday))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Absent();

    [GeneratedRegex(@"\b(?:i|i['’]m|i['’]ll|me|my|we|sorry)\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(
        @"\b(?:coming|attend\w*|turn\w*\sup|quor\w+|who['’]?s?\s(?:all\s)?(?:in|there))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attending();

    /// <summary>
    /// What names a meeting or a committee, or goes on from what was asked before ("what time do I need to be there?"), is
    /// a question that the answers know.
    /// </summary>
    private static bool IsAsked(string line, CommandContext context) =>
        Named().IsMatch(line) || CommitteePhrase.ExtractAnywhere(line, context.Committees).Committee is not null;

    [GeneratedRegex(@"\b(?:there|that|it|meetings?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>The writer's own absence.</summary>
    [GeneratedRegex(
        @"\b(?:i|i['’]m|i['’]ll|im|ill)\s+(?:\w+\s+){0,3}?(?:can(?:no|['’])?t|cannae|won['’]?t|not|unable"
            + @"|miss|away|off|out|apologies|on\s(?:leave|holiday))\b"
            + @"|\bcount\sme\sout\b|^\W*(?:sorry\W+)?(?:can(?:no|['’])?t|cannae|won['’]?t)\b|\b(?:from|for)\sme\b"
            + @"|\bmy\s+apolog",
        RegexOptions.IgnoreCase)]
    private static partial Regex FirstSaid();

    [GeneratedRegex(
        @"\b(?:put|add|get|stick|include|have|squeeze|fit|pop|want|like"
            + @"|need)\s+(?:an?\s(?:agenda\s)?item\s(?:on|about|for)\s|something\s(?:on|about)\s"
            + @"|an?\sitem\s)?(?<title>.+?)"
            + @"\s+(?:on|onto|to|in|at|for|under)\s+(?:the\s+|our\s+|next\s+)?(?:\w+['’]?s?\s+){0,3}?(?:agenda"
            + @"|meeting|order\sof\sbusiness|aob)\b"
            + @"|\bagenda\b(?:\s+item)?\s*(?:[:–—-]|please|pls|for\s+\S+\s*:)\s*(?<title>.+)$"
            + @"|\b(?:an?\s)?(?:agenda\s)?item\s(?:on|about|for)\s+(?<title>.+?)(?:\s+(?:at|for|on|next)\s.*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OnAgenda();

    /// <summary>"A 7 o'clock start" is at seven.</summary>
    [GeneratedRegex(@"^(?:an?|the)\s+|\s+(?:start|kick-?off)(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(
        @"\b(?:to|until|till?|for|make\s(?:it|that))\s+(?<to>.+?)(?:\s+instead(?:\s+of\b.*)?"
            + @"|\s+rather\sthan\b.*)?[.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex To();
}
