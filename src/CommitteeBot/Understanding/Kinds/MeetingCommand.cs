using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Parts;

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
        LineKind.AddToAgenda => Title(line, context) is { } title ? $"agenda add {title}" : null,
        LineKind.MoveMeeting => Move(line, context),
        LineKind.CancelMeeting => "cancel the meeting",
        _ => null,
    };

    private static string? Apologies(string line, CommandContext context) =>
        PartOwner.Together(line, LineWithParts.Read(line, LineKind.Apologies, context), context) switch
        {
            "me" => "apologies",
            { } who => $"apologies from {who}",
            null when PeopleInLine.Find(line, context.Roster) is [var one] => $"apologies from {PartOwner.Of(one.Name, context)}",
            null => First().IsMatch(line) || OfNobody().IsMatch(line) ? "apologies" : null,
        };

    private static string? Title(string line, CommandContext context) =>
        LineWithParts.Read(line, LineKind.AddToAgenda, context).Find(p => p.Label == PartLabel.What) is { Text.Length: > 2 } title
            ? title.Text.Trim('"', '“', '”', '.', ',', ' ')
            : null;

    /// <summary>The new day, time and place, in whatever order; "to" before a place is its own.</summary>
    private static string? Move(string line, CommandContext context)
    {
        var to = string.Join(" ", LineWithParts.Read(line, LineKind.MoveMeeting, context)
            .Where(p => p.Label == PartLabel.When).Select(p => Start().Replace(p.Text, "").Trim()));
        var command = $"move the meeting to {to}";
        return to.Length > 0 && CommandReader.Read(command, context) is Calendar.MoveMeetingIntent { Unread: null } ? command : null;
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
    /// What names a meeting or a committee, or goes on from what was asked before ("what time do I need to be
    /// there?"), is
    /// a question that the answers know.
    /// </summary>
    private static bool IsAsked(string line, CommandContext context) =>
        Named().IsMatch(line) || CommitteePhrase.ExtractAnywhere(line, context.Committees).Committee is not null;

    [GeneratedRegex(@"\b(?:there|that|it|meetings?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>"Cannae make it": whoever writes it.</summary>
    [GeneratedRegex(@"^\W*(?:(?:sorry|afraid|no)\W+)*(?:can(?:no|['’])?t|cannae|won['’]?t|unable)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfNobody();

    /// <summary>"A 7 o'clock start" is at seven.</summary>
    [GeneratedRegex(@"^(?:an?|the)\s+|\s+(?:start|kick-?off)(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();
}
