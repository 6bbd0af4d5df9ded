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

    [GeneratedRegex(
        @"\b(?:public|press|media|strangers|non-?members|observers|gallery)\b[^.;]{0,60}?\b"
            + Back + Room + @"|\bre-?admi(?:t|tted|ssion)\b.{0,20}\b(?:press|public|media)\b|" +
        @"\b(?:meeting|session|proceedings)\s(?:\w+\s){0,3}?re-?opened(?:$|\W{0,2}$|" +
        @"\s(?:to\s(?:all\s)?(?:members\sof\s)?(?:the\s)?(?:press|public|media)|(?:at|in)\b))|" +
        Meeting
            + @"\s(?:\w+\s){0,3}?(?:returned|resumed|reverted|re-?convened|re-?commenced|moved|went|came|" +
            @"continued)\s(?:back\s)?(?:in|into|to|as|with)\s(?:an?\s|the\s|its\s)?(?:open|public)\s(?:session|" +
            @"meeting|part|forum|business|section)?|" +
        @"\b(?:open|public)\s(?:session|meeting|part\sof\sthe\smeeting)\s(?:was\s|then\s|were\s)?(?:resumed|" +
        @"re-?commenced|re-?opened|re-?convened|restarted|restored)\b|" +
        Meeting + @"\b.{0,30}\bout\sof\s(?:committee|camera|(?:private|closed|confidential)\ssession)\b|" +
        @"\b(?:private|closed|confidential|exempt|executive)\s(?:session|part|section|" +
        @"business)\s(?:\w+\s){0,2}?(?:ended|concluded|closed|finished|completed)\b|" +
        @"\bexclusion\b.{0,40}\b(?:was|were|be)\s(?:lifted|ended|rescinded|removed)\b|"
            + Meeting
            + @"\s(?:was|were)\s(?:once\s)?(?:again\s)?open(?:ed)?\s(?:again\s)?to\s(?:the\s)?(?:press|public)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Returned();

    [GeneratedRegex(
        @"\b(?:would|will|could|may|might|should|can|cannot|not|never|until|once|if|when|unless|" +
        @"no)\b[^.;]{0,60}\b(?:re-?admit|return|re-?join|re-?open|re-?enter|resume|back|open)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();
}
