using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// Finds the sentence by which the public are back. It is about people or the meeting: bids, paths and slipways are
/// "re-opened" as well.
/// </summary>
internal static partial class PublicReturn
{
    public static bool IsSaid(string sentence) => Returned().IsMatch(sentence) && !NotYet().IsMatch(sentence);

    private const string Back =
        @"(?:re-?admitted|returned|re-?joined|re-?entered|came\sback|come\sback|(?:invited|allowed|called|let|" +
        @"brought|welcomed|asked)\sback|invited\sto\s(?:return|re-?join)|were\sback|resumed\stheir\s(?:seats|" +
        @"places))";

    private const string Room =
        @"(?=\s{0,3}(?:$|[.,;:()–—-]|(?:in|to|into)\s(?:the|this)\s(?:meeting|room|chamber|hall|gallery|session|" +
        @"proceedings)\b|(?:the|this)\smeeting\b|(?:at|and|afterwards?|after|for|when|before|by)\b))";

    private const string Meeting =
        @"\b(?:meeting|session|proceedings|committee|council|board|panel|cabinet|governors|assembly|forum)\b";

    /// <summary>
    /// Between a meeting and what became of it. With any other word between them something else is spoken of: "the
    /// meeting room", "the board noted that concerts".
    /// </summary>
    private const string Auxiliaries =
        @"(?:(?:members|was|were|is|has|had|having|been|being|then|now|again|therefore|thereafter|subsequently|" +
        @"formally|duly|itself)\s){0,3}?";

    private const string WentBack =
        @"(?:return(?:ed|s)?|resume[sd]?|revert(?:ed|s)?|re-?convene[sd]?|re-?commence[sd]?|(?:moved?|went|go|came|" +
        @"come)\sback)";

    private const string OpenSession =
        @"(?:in|into|to|as|with)\s(?:an?\s|the\s|its\s)?(?:open|public)\s(?:session|meeting|part|forum|business|" +
        @"section|proceedings)\b(?!\sof\s(?!the\s(?:meeting|committee|council|board)))";

    private const string InPublic =
        @"(?:in|into)\s(?:public|the\sopen)(?=\s{0,3}(?:$|[.,;:()–—-]|(?:at|and|again|for|from|after|when)\b))";

    [GeneratedRegex(
        @"\b(?:public|press|media|strangers|non-?members|observers|gallery)\b[^.;]{0,60}?\b"
            + Back + Room + @"|\bre-?admi(?:t|tted|ssion)\b.{0,20}\b(?:press|public|media)\b|" +
        @"\b(?:meeting|session|proceedings)\s" + Auxiliaries + @"re-?opened(?:$|\W{0,2}$|" +
        @"\s(?:to\s(?:all\s)?(?:members\sof\s)?(?:the\s)?(?:press|public|media)|(?:at|in)\b))|" +
        @"\b" + WentBack + @"\s" + OpenSession + @"|" +
        Meeting + @"\s" + Auxiliaries + @"(?:" + WentBack + @"|moved|went|came|continued)\s(?:back\s)?(?:"
            + OpenSession + @"|" + InPublic + @")|" +
        @"(?<![’']s\s)\b(?:open|public)\s(?:session|meeting|part\sof\sthe\smeeting)\s(?:was\s|then\s|" +
        @"were\s)?(?:resumed|re-?commenced|re-?opened|re-?convened|restarted|restored)\b|" +
        Meeting + @"\b.{0,30}\bout\sof\s(?:committee|camera|(?:private|closed|confidential)\ssession)\b|" +
        @"\b(?:private|closed|confidential|exempt|executive)\s(?:session|part|section|" +
        @"business)\s(?:\w+\s){0,2}?(?:ended|concluded|closed|finished|completed)\b|" +
        @"\bexclusion\b.{0,40}\b(?:was|were|be)\s(?:lifted|ended|rescinded|removed)\b|"
            + Meeting
            + @"\s(?:was|were)\s(?:once\s)?(?:again\s)?open(?:ed)?\s(?:again\s)?to\s(?:the\s)?(?:press|public)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Returned();

    /// <summary>What is still to come, or was refused; "there being no further business" refuses nothing.</summary>
    [GeneratedRegex(
        @"\b(?:would|will|could|may|might|should|can|cannot|not|never|until|once(?!\s(?:again|more))|if|when|unless|" +
        @"no(?!\s(?:further|other|more)\s(?:\w+\s){0,3}?(?:business|items?|matters?|reports?)))\b[^.;]{0,60}" +
        @"\b(?:re-?admit|return|re-?join|re-?open|re-?enter|resume|back|open)|" +
        @"\b(?:return|resume|revert|(?:move|go|come)\sback)\b.{0,60}\b(?:after|afterwards|later|following|" +
        @"at\sthe\send)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();
}
