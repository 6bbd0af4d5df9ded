using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>By which words a line about attendance is told from a list of names.</summary>
internal static partial class AttendancePhrases
{
    [GeneratedRegex(
        @"\b(?:was|were|is|are|has|have|had|opened|welcomed|thanked|there|meeting\s(?:started|began|commenced|" +
        @"opened))\b",
        RegexOptions.IgnoreCase)]
    public static partial Regex Sentence();

    [GeneratedRegex(
        @"^[\s\-–:]{0,5}(?:none|nil|n/a|no\s|there\s(?:were|was|are)\s(?:no|none)|not\sapplicable|nobody|tbc)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Nobody();

    [GeneratedRegex(@"^[A-Z]{2,3}[a-z]?$")]
    public static partial Regex Initials();
}
