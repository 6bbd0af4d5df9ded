using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Review;

/// <summary>Lines that ask for a draft to be checked before it is published, with a file or without.</summary>
internal static partial class DraftReader
{
    public static CheckDraftIntent? Read(string text)
    {
        if (!Check().IsMatch(text) && !Ask().IsMatch(text))
            return null;
        var words = Check().Match(text) is { Success: true } check
            ? check.Groups["meeting"].Value
            : Ask().Match(text).Groups["meeting"].Value;
        return words.Length == 0 ? new CheckDraftIntent(null)
            : MeetingReader.Read(words) is { } meeting ? new CheckDraftIntent(meeting) : null;
    }

    /// <summary>
    /// Beside a file fewer words tell what it is sent for: taken in by mistake a draft would be answered from, and a
    /// check
    /// keeps nothing.
    /// </summary>
    public static bool IsSentForCheck(string text) => Draft().IsMatch(text) && Look().IsMatch(text);

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Verb =
        @"(?:check|vet|proof[\s-]?read|review|(?:look|go|read)\s+(?:over|through|at))\s+(?:(?:the|this|my|our|these)\s+)*";

    private const string Before =
        @"(?:(?:before|b4)\s+(?:i|we|they|it)\s+(?:publish|circulate|send|put|go(?:es)?)(?:\s+(?:it|them|these|this|out|round|up"
        + @"|on|the|to|members|web\s?site))*|for\s+publi(?:cation|shing))";

    [GeneratedRegex(
        @"^" + Verb + @"drafts?(?:\s+(?:minutes|mins))?(?:\s+(?<meeting>(?:of\s+|from\s+|for\s+)?(?!before|b4|for\s+publ).+?))?(?:\s+"
        + Before + ")?$|^" + Verb + @"(?:minutes|mins|these|this|it)(?:\s+(?<meeting>(?:of|from|for)\s+.+?))?\s+" + Before
        + "$|^draft\\s+check$|^pre-?publication\\s+check$",
        AnyCase)]
    private static partial Regex Check();

    private const string It = @"(?:i|we|this|these|it|they|the\s+(?:draft|minutes|mins))";
    private const string Publish =
        @"(?:publish|be\s+published|circulate|be\s+circulated|send\s+(?:out|round)|go\s+(?:out|public|live|on\s+the\s+web\s?site))";

    [GeneratedRegex(
        @"^(?:(?:is|are)\s+" + It + @"\s+(?:(?:draft|minutes|all|now)\s+)*)?(?:ok(?:ay)?|ready|fit|safe|fine|clear)\s+(?:to\s+"
        + Publish + @"|to\s+go|for\s+publication)$|^(?:can|may|could)\s+" + It + @"\s+(?:now\s+)?" + Publish + @"(?:\s+" + It
        + @")?(?:\s+(?<meeting>(?:of|from|for)\s+.+?))?(?:\s+(?:now|yet))?$|^(?:is\s+there\s+)?anything\s+(?:here\s+|in\s+"
        + It + @"\s+)?(?:(?:that\s+)?(?:i|we)\s+)?(?:should\s?(?:n['’]?t|not)|must\s?(?:n['’]?t|not)|can(?:['’]?t|not)|not\s+to)\s+"
        + Publish + "$",
        AnyCase)]
    private static partial Regex Ask();

    [GeneratedRegex(@"\b(?:drafts?|publish\w*|publication|go(?:es)?\s+out|circulat\w+|web\s?site)\b", AnyCase)]
    private static partial Regex Draft();

    [GeneratedRegex(
        @"\b(?:check|proof|look|read\s+(?:over|through)|ok(?:ay)?|ready|safe|fit|before|b4|anything|missing|missed|spot)\b",
        AnyCase)]
    private static partial Regex Look();
}
