using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>Words and signs that tell what a line is for, beside its meaning.</summary>
internal static partial class LineCues
{
    public static IReadOnlyList<(string Name, Regex Words)> All { get; } =
    [
        ("an action's number", Number()),
        ("ends as a question", QuestionMark()),
        ("begins as a question", Asks()),
        ("begins as a request", Requests()),
        ("names a day", Day()),
        ("names somebody", Somebody()),
        ("the register", Register()),
        ("done", Done()),
        ("again", Again()),
        ("dropped", Dropped()),
        ("handed over", HandedOver()),
        ("put off", PutOff()),
        ("shown", Shown()),
        ("the meeting", Meeting()),
        ("doubt", Doubt()),
        ("told by somebody", Told()),
        ("courtesy", Courtesy()),
        ("how the bot behaves", Behaviour()),
        ("taken on by the writer", Mine()),
        ("duty", Duty()),
        ("denied", Denied()),
    ];

    [GeneratedRegex(
        @"\b[a-z]{2,6}-\d{1,5}\b|#\d{1,5}\b|\b(?:no|number|actions?|nr)\.? ?\d{1,5}\b|^\W*\d{1,3}\b(?![:./]\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\?\W*$")]
    private static partial Regex QuestionMark();

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|but|ok|hi|hello|please|by|in|at|on|for|to|from)\W+)*(?:who|whom|whose|what|when|where|why|how"
            + @"|which|did|was|were|is|are|has|have|had|does|do)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^\W*(?:hi\W+|hello\W+|ok\W+)?(?:please|kindly|pls|can you|could you|would you|will you)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requests();

    [GeneratedRegex(
        @"\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
            + @"|dec)[a-z]*\b|\bnext (?:week|month|meeting|year)\b|\b(?:tomorrow|today|tonight|christmas|xmas|easter|agm)\b"
            + @"|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:a|\d+|two|three|ten) (?:days?|weeks?|months?)\b|\bfortnight\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"(?<=\w\W+)[A-Z][a-z]{2,}\b|\b[A-Z]{2,3}\b|\b(?:cllr|mr|mrs|ms|dr)\b|\b(?:clerk|chair|treasurer|secretary|director"
            + @"|head|manager|officer)\b|^[A-Z][a-z]+(?='s| to | will )")]
    private static partial Regex Somebody();

    [GeneratedRegex(
        @"\b(?:log|record|register|note|minute|list|tracker|capture|add|put|task|act(?:ion|oin|n)|to-?do|enter|jot|pop)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(
        @"\b(?:done|finished|complete\w*|sorted|closed?|closing|tick\w*|dealt|cleared|actioned)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(?:re-?open\w*|again|undo|back|wrong|mistake)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Again();

    [GeneratedRegex(@"\b(?:drop|scrap|bin|delete|cancel|withdraw\w*|remove|kill|ditch|forget)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(
        @"\b(?:give|given|assign\w*|owner|over to|take|hand|reassign\w*|belongs|hers|his|theirs|transfer|pass)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex HandedOver();

    [GeneratedRegex(
        @"\b(?:due|deadline|move|push|extend|until|till|postpone|later|delay|bring forward|date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PutOff();

    [GeneratedRegex(
        @"\b(?:show|list|see|open|overdue|outstanding|late|my|mine|how many|left|pending|behind)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\b(?:meeting|agenda|apolog\w+|attend\w*|sorry|quorum|venue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"\b(?:maybe|perhaps|should we|shall we|might|could we|wonder|thinking|if|suppose|probably|would be|wish"
            + @"|hope)\b|[😂🤣😉😅]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:said|says|told|tells|claims|thinks|reckons|heard|asked|promised)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:thanks|thank|cheers|ta|hello|hi|hey|morning|evening|help)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        @"\b(?:remind\w*|quiet|notif\w*|cards?|language|messag\w+|mute|settings?|stop|turn (?:on|off)|privacy|feedback|bot)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Behaviour();

    [GeneratedRegex(@"\b(?:i['’]?ll|i will|i shall|i can|leave (?:it|that) with me|i['’]m (?:going )?to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(?:to|will|must|should|shall|needs to|is to|agreed to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

    [GeneratedRegex(@"n['’]t\b|\b(?:not|never|no longer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();
}
