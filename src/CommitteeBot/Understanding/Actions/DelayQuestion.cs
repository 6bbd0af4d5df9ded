using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// Asks why an action is late, or which are, however it is put: "why 14 slipping again?", "who keeps missing their
/// dates".
/// </summary>
internal static partial class DelayQuestion
{
    private const int MaxWords = 12;

    /// <param name="prefix">Of the committee that the chat is about: what a number alone belongs to.</param>
    /// <returns>The command that shows it; null for another line.</returns>
    public static string? CommandFor(string text, CommandContext context, string? prefix)
    {
        var line = CommandText.TrimLead(CommandText.Clean(text, context.BotNames));
        if (line.Split(' ').Length > MaxWords || line.Contains('\n', StringComparison.Ordinal) || !Asks().IsMatch(line))
            return null;
        if (LineParts.References(line, context, prefix) is { Count: > 0 } references)
        {
            return Delay().IsMatch(line) && references.TrueForAll(r => IsNumbered(line, r))
                ? $"history {string.Join(", ", references)}"
                : null;
        }

        return Slips().IsMatch(line) && Rest().IsMatch(Slips().Replace(Asks().Replace(line, " "), " "))
            ? "actions slipped"
            : null;
    }

    /// <summary>"Only 4 came" numbers no action.</summary>
    private static bool IsNumbered(string line, string reference)
    {
        var number = reference[(reference.LastIndexOf('-') + 1)..];
        return ActionReference.FindAll(line).Any(r => r.Number.ToString(CultureInfo.InvariantCulture) == number)
            || Regex.IsMatch(
                line,
                $@"\b(?:why(?:['’]?s)?|y|with|on|of|for|action|is|has|was|did)\s+#?{number}\b"
                    + $@"|\b{number}\s+(?:slip\w*|late|still|not|so|been|overdue|delayed|stuck)|\b{number}\W*$",
                RegexOptions.IgnoreCase);
    }

    [GeneratedRegex(
        @"^\W*(?:(?:show|list|tell)\s+(?:me\s+)?)?(?:whos?|which|what['’]?s?|whys?|y|how|has|have|did|any\w*|reason)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:why|whys|y|how\scome|reason|hold(?:ing)?[\s-]?up|keeping|delay\w*|slip\w*|stuck|so\s(?:long|late)"
            + @"|put\sback|been\smoved)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Delay();

    [GeneratedRegex(
        @"\b(?:slip(?:s|ped|ping)?|(?:put|pushed|moved|knocked|kicked|gone|going|getting)\s+back"
            + @"|miss(?:es|ed|ing)?\s+(?:(?:its|his|her|their|the)\s+)?(?:dates?|deadlines?))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Slips();

    /// <summary>Nothing else is asked: of what and about whom is for the minutes, and so are items.</summary>
    [GeneratedRegex(
        @"^(?:\s|\b(?:are|is|have|has|had|been|be|being|got|gets?|getting|keeps?|keep|kept|ones?|of|our|the|these"
            + @"|those|them|actions?|dates?"
            + @"|always|again|so|far|many|most|ever|yet|more|than|once|since|last|time|meeting|the|summer|spring"
            + @"|autumn|winter|christmas"
            + @"|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b|[?.!,])*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rest();
}
