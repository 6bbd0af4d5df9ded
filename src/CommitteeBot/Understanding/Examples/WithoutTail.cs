using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Examples;

/// <summary>
/// "What do I put to Katherine on the 9th" asks the same without the day of the coming meeting. Only what shows the
/// register
/// or the brief is read so, and nothing that asks what was.
/// </summary>
internal static partial class WithoutTail
{
    /// <returns>The line without it; null where it has none.</returns>
    public static string? Of(string line) =>
        Past().IsMatch(line) || Tail().Match(line) is not { Success: true, Index: > 0 } tail ? null : line[..tail.Index];

    public static bool Allows(string command) => command.Split(' ')[0] is "actions" or "brief" or "digest";

    [GeneratedRegex(@"\b(?:was|were|did|agreed|decided|came|arose|said|happened)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + @"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(
        @"\s+(?:(?:on|at|for|before|by)\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?" + Month + @")?"
            + @"|(?:next\s+|coming\s+)?(?:(?:mon|tues|wednes|thurs|fri)day|weds?|meeting|mtg|time)|then)"
            + @"|tonight|today|tomorrow|this\s+(?:evening|morning|afternoon)|next\s+(?:time|meeting))\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
