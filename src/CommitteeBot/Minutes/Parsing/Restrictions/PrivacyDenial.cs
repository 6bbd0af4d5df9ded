using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// Finds sentences by which nothing was private: no such items, no need to exclude anybody, a motion that fell.
/// </summary>
internal static partial class PrivacyDenial
{
    public static bool IsSaid(string sentence) => Denied().IsMatch(sentence) && !WithException().IsMatch(sentence);

    /// <summary>The whole text under a heading: "None.", "Not required."</summary>
    public static bool IsWhole(string text) => Nothing().IsMatch(text.Trim());

    /// <summary>
    /// Words of one clause: "there was no other business and the public were excluded" denies nothing.
    /// </summary>
    private const string SameClause =
        @"(?:(?!\b(?:so|but|then|therefore|before|however)\b|\band\s(?!(?:the\s)?(?:press|public|media|" +
        @"confidential|exempt|private)\b))[^,;.]){0,90}?";

    [GeneratedRegex(
        @"\b(?:no|without\s(?:any|the\sneed))\s(?:\w+\s){0,3}?(?:(?:items?|business|matters?|reports?|reasons?|" +
        @"need|requirement|grounds?|resolution|motion|proposal|cause|recommendation)\b"
            + SameClause +
        @"\b(?:exclu\w+|private|confidential|exempt|closed|camera|part\s(?:2|ii|two|b))\b|(?:exempt|confidential|" +
        @"private|closed|restricted|reserved|part\s(?:2|ii|two|b))\s(?:\w+\s)?(?:items?|business|matters?|" +
        @"sessions?|information|papers?|reports?|appendi\w+|minutes|part)\b)|" +
        @"\b(?:not|n['’]t)\s(?:\w+\s){0,2}?(?:necessary|required|needed|considered|appropriate|agreed|proposed|" +
        @"resolved|minded)\b[^.,;]{0,30}?\b(?:(?:to\s)?exclu\w+|to\s(?:move|go|meet|enter|proceed|" +
        @"sit)\b.{0,30}\b(?:private|closed|camera|committee|confidential|part))|\bnot\s(?:to\s)?(?:be\s|" +
        @"been\s)?exclude[ds]?\b|" +
        @"\bnot\s(?:to\s)?(?:go|move|meet|sit|proceed|enter)\b.{0,30}\b(?:private|closed|camera|committee|" +
        @"confidential)\b|\b(?:declined|refused|voted\sagainst|decided\sagainst)\b.{0,40}\b(?:exclu\w+|private|" +
        @"closed)\b|" +
        @"^(?!.*\bofficers?\b).*\b(?:exclusion|motion|resolution|proposal|(?:closed|private|" +
        @"confidential)\ssession)\b(?:\s(?:to|of)\s[^.;]{0,60}?)?\s(?:(?:was|were|is|are|had\sbeen|" +
        @"being)\s(?:therefore\s|then\s)?(?:not\s(?:required|necessary|needed|moved|passed|used|carried|" +
        @"seconded|applicable)|lost|defeated|rejected|withdrawn|unnecessary)|fell)\b|" +
        @"\bremain(?:ed|s)?\s(?:open|in\spublic)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Denied();

    [GeneratedRegex(
        @"\b(?:other\sthan|except|apart\sfrom|save\sfor|save\sthat|besides|with\sthe\sexception)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex WithException();

    [GeneratedRegex(
        @"^\W{0,3}(?:none|nil|n/?a|not\s(?:applicable|required|necessary|needed|used)|nothing(?:\sto\s\w+)?|" +
        @"(?:there\s(?:was|were)\s)?(?:none|no\s(?:\w+\s){0,3}?(?:items?|business|matters?|reports?|" +
        @"exclusion))\b[^,;]{0,80}|this\s(?:item\s)?was\snot\s(?:required|needed|necessary))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();
}
