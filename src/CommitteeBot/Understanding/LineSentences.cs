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
        var sentences = All(line);
        if (sentences is [var first, ..] && Announced().Match(first) is { Success: true } announced)
            sentences = [announced.Groups["lead"].Value, announced.Groups["rest"].Value, .. sentences.Skip(1)];
        return sentences.Count is > 1 and <= Most ? sentences : [];
    }

    /// <summary>"Close 13. No, wait.", "close 13, scratch that": what is asked for is taken back.</summary>
    public static bool IsTakenBack(string line) =>
        All(line).Skip(1).Any(TakesBack) || Pause().Split(line).Skip(1).Any(p => SecondThought().IsMatch(p));

    /// <summary>"Only joking.", "If Jo agrees, that is.": what another sentence asks for is not to be done.</summary>
    public static bool TakesBack(string sentence) => Back().IsMatch(sentence);

    private static List<string> All(string line) => [.. End().Split(line).Select(s => s.Trim()).Where(s => s.Length > 0)];

    /// <summary>True as well for "No hurry.", "Not yet though.", which may be said of something else.</summary>
    public static bool Doubts(string sentence) => TakesBack(sentence) || Doubt().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(?:(?:but|and|only|that\s+is)\s+)*(?:if|unless|provided|assuming|subject\s+to|after|as\s+soon"
            + @"|until|pending|depend\w*)\b|^\W*(?:actually|oops|wrong|wait|hang\s+on|leave\s+it|on\s+second|not\s+yet"
            + @"|no\W+(?:wait|hang|leave|don|not|sorry)|sorry\W+(?:no|not|wrong))\b"
            + @"|\b(?:joking|kidding|haha|lol|not\s+really|never\s*mind|scrap\s+that"
            + @"|ignore\s+(?:that|me)|forget\s+it|hold\s+on)\b|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(@"[,;…]\s*|\.{2,}\s*|\s+[-–—]+\s*")]
    private static partial Regex Pause();

    [GeneratedRegex(
        @"^\W*(?:(?:but|oh|er|um|sorry)\W+)*(?:actually\W+(?:no|don|leave|not)|no\W+(?:wait|hang|leave|don|not|sorry)|wait\b"
            + @"|scratch\s+that|scrap\s+that|hang\s+on|leave\s+it\b|on\s+second\s+thoughts?|not\s+yet|never\s*mind|forget\s+(?:it|that)"
            + @"|(?:(?:only|just)\s+)?(?:joking|kidding)\b|don['’]?t\W*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SecondThought();

    [GeneratedRegex(
        @"^\W*(?:once|when|or)\b|\b(?:joke|thinking|not\s+yet|wait|maybe|perhaps|suppose|wonder\w*|wish|would\s+(?:have|i)|don['’]?t"
            + @"|do\s+not|no)\b|,\s*(?:s?he|they)\s+(?:says?|said)\W*$",
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
