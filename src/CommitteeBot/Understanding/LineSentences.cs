using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>
/// The sentences of a line: "It's to be fierce weather. Call the meeting off." asks in one for what another only explains.
/// </summary>
internal static partial class LineSentences
{
    private const int Most = 4;

    /// <returns>None for a line of one sentence, or of so many that it is a text.</returns>
    public static IReadOnlyList<string> Of(string line)
    {
        List<string> sentences = [.. End().Split(line).Select(s => s.Trim()).Where(s => s.Length > 0)];
        if (sentences is [var first, ..] && Announced().Match(first) is { Success: true } announced)
            sentences = [announced.Groups["lead"].Value, announced.Groups["rest"].Value, .. sentences.Skip(1)];
        return sentences.Count is > 1 and <= Most ? sentences : [];
    }

    /// <summary>"Only joking.", "If Jo agrees, that is.": what another sentence asks for is not to be done.</summary>
    public static bool TakesBack(string sentence) => Back().IsMatch(sentence);

    /// <summary>True as well for "No hurry.", "Not yet though.", which may be said of something else.</summary>
    public static bool Doubts(string sentence) => TakesBack(sentence) || Doubt().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(?:(?:but|and|only|that\s+is)\s+)*(?:if|unless|provided|assuming|subject\s+to)\b"
            + @"|\b(?:joking|kidding|haha|lol|not\s+really|never\s*mind|scrap\s+that|ignore\s+(?:that|me)|forget\s+it"
            + @"|hold\s+on)\b|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(
        @"^\W*(?:once|when|or)\b|\b(?:joke|thinking|not\s+yet|wait|maybe|perhaps|suppose|wonder\w*|wish|would\s+(?:have|i)|don['’]?t"
            + @"|do\s+not|no)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"(?<=[?!…])\s+|(?<!\b(?:mr|mrs|ms|dr|st|no|nr|cllr|rev|revd|prof|sgt|insp|approx|e\.g|i\.e)\.)(?<=\.)\s+|;\s+|\n+"
            + @"|,\s+(?=(?:please|kindly|let\s+us|let['’]s|can\s+you|could\s+you|would\s+you"
            + @"|so\s+(?:please|can|could|would|i\s+should))\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex End();

    /// <summary>"Two things, if I may: …"; not "Colin: …", who is told.</summary>
    [GeneratedRegex(
        @"^(?<lead>(?=[^:]*\b(?:things?|matters?|points?|please|sorry|may|favou?r|requests?|asks?|quick\w*|updates?)\b)"
            + @"[^:]{6,60}):\s+(?<rest>.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announced();
}
