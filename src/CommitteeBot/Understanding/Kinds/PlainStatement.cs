using System.Text.RegularExpressions;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// A line that begins by saying how a numbered action stands: "10 is done, took me half the night", "I've started on
/// 15". What
/// follows only explains it, whoever told it to whom.
/// </summary>
internal static partial class PlainStatement
{
    public static string? Command(string line, CommandContext context, string? prefix)
    {
        line = NumberWords.InFigures(line) ?? line;
        return Ended().Match(line) is { Success: true } ended ? Say("done", ended)
            : Begun().Match(line) is { Success: true } begun ? Say("start", begun)
            : null;

        string? Say(string verb, Match said) =>
            !Depends().IsMatch(line[said.Index..])
                && LineParts.References(said.Groups["which"].Value, context, prefix) is { Count: > 0 } which
                ? $"{verb} {string.Join(", ", which)}"
                : null;
    }

    private const string Lead = @"^\W*(?:(?:hi|hello|morning|afternoon|ok|okay|right|so|well|and|just|good|news|fyi|btw)\W+)*";
    private const string Number = @"(?:(?:no\.?|nr|number|action)\s*)?#?(?:[a-z]{2,6}[-\s]?)?\d{1,3}";
    private const string Numbers = $@"(?<which>{Number}(?:\s*(?:,|&|and)\s*(?:and\s+)?{Number})*)";

    [GeneratedRegex(
        $@"{Lead}{Numbers}(?:['’]s|\s+(?:is|are|has\s+been|have\s+been))?\s+(?:(?:now|all|both|finally|at\s+last"
            + $@"|fully)\s+)*"
            + @"(?:done|finished|completed?|sorted|dealt\s+with)\b(?!\s+(?:by|for|on|before|until)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(
        $@"{Lead}(?:(?:i|we)(?:['’]?ve|\s+have)?\s+)?(?:(?:just|now|already|finally)\s+)*(?:started|begun"
            + $@"|made\s+a\s+start)\s+"
            + $@"(?:(?:work\s+)?(?:on|with)\s+)?{Numbers}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Begun();

    /// <summary>What the statement may hang on, or what takes it back.</summary>
    [GeneratedRegex(
        @"\b(?:if|unless|once|when|whenever|until|till|except|but|or|subject\s+to|provided|nearly|almost|not|never"
            + @"|joking|kidding|wait|apparently"
            + @"|supposedly|allegedly|thinks?|reckons?|hopes?|maybe|perhaps|tomorrow|next)\b|n['’]t\b|\?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Depends();
}
