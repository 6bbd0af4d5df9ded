using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>
/// Questions about how something stands now: "what's happening with the lifebuoy?", "any news on the lease".
/// </summary>
internal static partial class StandingReader
{
    /// <returns>What is asked about, as written; null for other questions.</returns>
    public static string? Read(string line) =>
        Standing().Match(line.Replace('’', '\'')) is { Success: true } asked
            ? Thing().Replace(asked.Groups["subject"].Value.Trim(), "")
            : null;

    /// <summary>"The cameras thing" is the cameras.</summary>
    [GeneratedRegex(
        @"\s+(?:thing|business|matter|issue|one|job|action|situation|site|scheme|project|saga|stuff)$", RegexOptions.IgnoreCase)]
    private static partial Regex Thing();

    private const string Asked =
        @"what(?:'?s|\s+is|'?s\s+been|\s+has\s+been)\s+(?:happening|going\s+on|new|up|the\s+(?:latest|position"
            + @"|status|news|progress|update"
            + @"|situation|story|state\s+of\s+play))\s+(?:with|on|about|of|re|regarding)"
        + @"|(?:(?:is|are)\s+there\s+|(?:have\s+we\s+)?(?:had|got)\s+|do\s+we\s+have\s+)?any\s+(?:more\s+|further\s+)?"
            + @"(?:news|updates?|progress|word|movement|joy)\s+(?:on|with|about|re|regarding)"
        + @"|where\s+(?:are\s+(?:we|things)|have\s+we\s+got\s+to|did\s+we\s+get\s+to|do\s+(?:we"
        + @"|things)\s+stand)\s+(?:up\s+to\s+)?"
            + @"(?:with|on|about|re)"
        + @"|(?:has|did)\s+any(?:thing|\s+progress)\s+(?:happened|happen|been\s+(?:done|made))\s+(?:with|on|about|re)"
        + @"|how\s+(?:far\s+(?:along\s+|on\s+)?(?:are\s+we|have\s+we\s+got)|did\s+we\s+get\s+on|are\s+(?:we"
        + @"|things)\s+(?:doing|getting\s+on|going))"
            + @"\s+(?:with|on)"
        + @"|what(?:'?s|\s+has|\s+ever)\s+(?:become|came)\s+of"
        + @"|(?:(?:(?:can|could)\s+(?:i|we|you)\s+)?(?:get|have|give\s+(?:me|us))\s+)?(?:an?\s+|the\s+)?(?:latest"
        + @"|update|status|progress|news)"
            + @"\s+(?:on|of|with|about|re)";

    [GeneratedRegex(
        @"^\W*(?:(?:so|and|ok|okay|right|hi|hello|please)[,\s]+)*(?:(?:" + Asked + @")\s+(?:(?:the|our"
            + @"|that)\s+)?(?<subject>[^?]{3,80}?)"
            + @"|(?:has|have|did|is|are)\s+(?:(?:the|our|that)\s+)?(?<subject>[^?]{3,60}?)\s+(?:(?:been|got|get"
            + @"|getting)\s+)?(?:sorted|sorted\s+out"
                + @"|done|dealt\s+with|sent|gone\s+out|go\s+out|come\s+back|fixed|actioned|moving|happening|progressing)"
            + @"|(?:show|give|tell|get)\s+(?:me\s+)?(?:everything|all\s+(?:we\s+(?:have|know)|there\s+is)"
            + @"|whatever\s+(?:we|you)\s+have(?:\s+got)?)"
                + @"\s+(?:about|on|re|regarding)\s+(?:(?:the|our|that)\s+)?(?<subject>[^?]{3,60}?)"
            + @"|where(?:'?s|\s+(?:is|are|has|have))\s+(?:(?:the|our|that)\s+)?(?<subject>[^?]{3,60}?)\s+(?:up\s+to"
            + @"|got\s+to|at)"
            + @"|(?:(?:the|our|that)\s+)?(?<subject>[^?,:;–—-]{3,60}?)\s*[,:;–—-]\s+any\s+(?:news|updates?|progress"
            + @"|word)"
            + @"|how(?:'?s|\s+(?:is|are))\s+(?:(?:the|our|that)\s+)?(?<subject>[^?]{3,60}?)\s+(?:going|getting\s+on"
            + @"|coming\s+(?:on|along)|progressing))"
            + @"(?:\s+(?:now|these\s+days|at\s+the\s+moment|please|pls))*\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Standing();
}
