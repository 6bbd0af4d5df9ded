using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Calendar;

/// <summary><c>brief</c>, <c>brief for the Director of Homes</c>, <c>brief as Word</c>.</summary>
internal static partial class BriefReader
{
    public static BriefIntent? Read(string text) =>
        Brief().Match(text) is { Success: true } brief
            ? new BriefIntent(
                brief.Groups["who"] is { Success: true, Value: var who } && !OfMeeting().IsMatch(who) ? who.Trim() : null,
                brief.Groups["word"].Success)
            : null;

    [GeneratedRegex(
        @"^(?:(?:show|send|give)\s+(?:me\s+)?)?(?:(?:the|my|a)\s+)?brief(?:\s+(?:for|on|about|of)\s+(?<who>[^?]+?))?"
            + @"(?<word>\s+(?:as|in|to)\s+(?:an?\s+)?(?:word|docx)(?:\s+(?:document|file))?)?[.?!]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Brief();

    [GeneratedRegex(@"\bmeeting\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMeeting();
}
