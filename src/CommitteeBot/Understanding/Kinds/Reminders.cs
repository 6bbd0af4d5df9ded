using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line about what the bot sends unasked.</summary>
internal static partial class Reminders
{
    public static string Write(string line) =>
        On().IsMatch(line) ? "digest on"
            : DayBefore().IsMatch(line) ? "digest only the day before"
            : Off().IsMatch(line) ? "digest off"
            : "digest settings";

    [GeneratedRegex(@"\b(?:start|turn|switch|put)\b.*\b(?:on|again|back)\b|\bunmute\b", RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(@"\bonly\b.*\bday\sbefore\b|\bday\sbefore\b.*\b(?:only|enough)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayBefore();

    [GeneratedRegex(
        @"\b(?:stop|mute|unsubscribe|no\smore|don['’]?t\s(?:send|want|need)|turn(?:\s\w+)?\soff|switch(?:\s\w+)?\soff|quit|enough)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Off();
}
