using System.Text.RegularExpressions;
using CommitteeBot.Understanding.AskBack;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>
/// A line that begins by saying how a numbered action stands: "10 is done, took me half the night", "I've started on
/// 15". What follows only explains it, whoever told it to whom.
/// </summary>
/// <param name="Command">As a person would type it.</param>
/// <param name="Rest">What follows.</param>
internal sealed partial record PlainStatement(string Command, string Rest)
{
    /// <returns>Null where it hangs on something, is asked, or numbers more than the statement is about.</returns>
    public static PlainStatement? Read(string line, CommandContext context, string? prefix)
    {
        line = NumberWords.InFigures(line) ?? line;
        return Ended().Match(line) is { Success: true } ended ? Say("done", ended)
            : Begun().Match(line) is { Success: true } begun ? Say("start", begun)
            : null;

        PlainStatement? Say(string verb, Match said) =>
            !Depends().IsMatch(line[said.Index..])
            && LineParts.References(said.Groups["which"].Value, context, prefix) is { Count: > 0 } which
            && LineParts.References(line, context, prefix).Count == which.Count
                ? new PlainStatement($"{verb} {string.Join(", ", which)}", line[(said.Index + said.Length)..])
                : null;
    }

    private const string Lead =
        @"^\W*(?:(?:hi|hello|morning|afternoon|ok|okay|right|so|well|and|just|good|news|fyi|btw)\W+)*";

    private const string Number = @"(?:(?:no\.?|nr|number|action)\s*)?#?(?:[a-z]{2,6}-)?\d{1,3}";
    private const string Further = $@"(?:\s*(?:,|&|and)\s*(?:and\s+)?{Number})";

    /// <summary>"12 completed forms came back" and "we started 10 minutes late" count.</summary>
    private const string Behind =
        @"(?=\W*$|\s*[,.;:!–—-]|\s+(?:and|now|today|yesterday|this|last|at|finally|already|by\s+the\s+way|btw|thanks?"
            + @"|ta|thx|cheers)\b)";

    [GeneratedRegex(
        $@"{Lead}(?:(?<which>{Number})(?:['’]s|\s+(?:is|has\s+been))|(?<which>{Number}{Further}+)(?:\s+(?:are"
            + $@"|have\s+been|both|all))?"
            + $@"|(?<which>{Number})(?=\s*[,:–—-]?\s*(?:done|finished|completed?)\W*$))[\s,:–—-]+(?:(?:now|all|both"
            + $@"|finally|at\s+last|fully)\s+)*"
            + $@"(?:done|finished|completed?|sorted|dealt\s+with){Behind}", RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(
        $@"{Lead}(?:(?:i|we)(?:['’]?ve|\s+have)?\s+)?(?:(?:just|now|already|finally)\s+)*(?:started|begun"
            + $@"|made\s+a\s+start)\s+"
            + $@"(?:(?:work\s+)?on\s+)?(?<which>{Number}{Further}*){Behind}", RegexOptions.IgnoreCase)]
    private static partial Regex Begun();

    /// <summary>What the statement may hang on, or what takes it back.</summary>
    [GeneratedRegex(
        @"\b(?:if|unless|once|when|whenever|until|till|except|but|or|subject\s+to|provided|nearly|almost|not|never"
            + @"|joking|kidding|wait|apparently"
            + @"|supposedly|allegedly|thinks?|reckons?|hopes?|maybe|perhaps|tomorrow|next)\b|n['’]t\b|\?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Depends();
}
