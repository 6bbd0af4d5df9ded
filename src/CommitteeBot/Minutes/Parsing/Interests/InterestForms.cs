using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.Interests;

/// <summary>
/// The words by which minutes tell of interests: that one was declared, of which kind, and what came of it.
/// </summary>
internal static partial class InterestForms
{
    public static bool IsDeclarationsTitle(string title) => DeclarationsTitle().IsMatch(title);

    /// <summary>"There were no declarations of interest."</summary>
    public static bool SaysNone(string sentence) => None().IsMatch(sentence);

    public static InterestKind Kind(string clause)
    {
        foreach (var (words, kind) in Kinds)
            if (words.IsMatch(clause))
                return kind;
        return InterestKind.NotStated;
    }

    public static InterestConduct Conduct(string clause)
    {
        if (Left().Match(clause) is { Success: true } left)
            return Spoke().IsMatch(clause.AsSpan(0, left.Index)) ? InterestConduct.SpokeAndLeft : InterestConduct.Left;
        if (TookNoPart().IsMatch(clause))
            return InterestConduct.TookNoPart;
        if (DidNotVote().IsMatch(clause))
            return InterestConduct.DidNotVote;
        return Stayed().IsMatch(clause) ? InterestConduct.Stayed : InterestConduct.NotStated;
    }

    /// <summary>In the order in which they are tried: a non-pecuniary interest has "pecuniary" in it.</summary>
    private static readonly (Regex Words, InterestKind Kind)[] Kinds =
    [
        (NonRegistrable(), InterestKind.NonRegistrable),
        (OtherRegistrable(), InterestKind.OtherRegistrable),
        (NonPecuniary(), InterestKind.NonPecuniary),
        (Pecuniary(), InterestKind.Pecuniary),
        (Prejudicial(), InterestKind.Prejudicial),
        (Personal(), InterestKind.Personal),
        (Conflict(), InterestKind.Conflict),
    ];

    /// <summary>"X declared a personal interest": the names stand before it.</summary>
    [GeneratedRegex(
        @",?\s(?:who\s)?(?:(?:had|has|have|having|also|then|further|again|previously|each|both|all)\s){0,3}" +
        @"(?:(?:declared|disclosed|registered|noted|expressed|stated|reported|indicated|advised|informed|notified|" +
        @"gave\snotice|made|declares|recorded|raised|reminded\s(?:the\s)?\w+\sof\s(?:his|her|their))\b[^.;:]{0,80}?|" +
        @"(?:had|has|have)\san?\s(?:disclosable\s|non-)?(?:personal|prejudicial|pecuniary|registrable|" +
        @"financial)\b[^.;:]{0,30}?)" +
        @"\b(?:interests?|conflicts?(?:\sof\s(?:interest|loyalty))?|(?-i:DPI|ORI|NRI)s?)\b",
        RegexOptions.IgnoreCase)]
    internal static partial Regex NameDeclared();

    /// <summary>
    /// "An interest was declared by X", "a declaration of interest from X": the names stand behind it.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:interests?|declarations?)(?:\s(?:of|interests?|was|were|had|has|have|been|also|received|made|noted|" +
        @"declared|" +
        @"disclosed|given|registered|recorded|submitted|then|in|this|the|item|\d{1,3}|personal|pecuniary)){0,8}" +
        @"\s(?:from|by)\s?:?\s?(?:the\sfollowing\s?\w*:?\s)?|" +
        @"^having\s(?:already\s|previously\s)?(?:declared|disclosed)\b[^.;,]{0,80}\binterests?\b[^.;,]{0,80},\s?",
        RegexOptions.IgnoreCase)]
    internal static partial Regex DeclaredByName();

    /// <summary>"DPI: X, item 10": the kind stands before the names.</summary>
    [GeneratedRegex(
        @"\b(?:DPI|ORI|NRI|(?:disclosable\specuniary|pecuniary|non-pecuniary|personal|prejudicial|other\sregistrable|" +
        @"non-registrable)(?:\sinterests?)?)s?\s?[:–—-]\s?(?=\p{Lu})",
        RegexOptions.IgnoreCase)]
    internal static partial Regex KindLabel();

    /// <summary>Under the heading of declarations "X advised that he was a governor" is one.</summary>
    [GeneratedRegex(
        @"\s(?:declared|advised|stated|informed\sthe\smeeting|reported|disclosed|noted|mentioned|" +
        @"said)\s(?:that\s)?(?:he|she|" +
        @"they|his|her|their)\b",
        RegexOptions.IgnoreCase)]
    internal static partial Regex TiesDeclared();

    [GeneratedRegex(
        @"\b(?:declarations?|disclosures?|declaring|registers?|notification)\b.{0,40}\binterests?\b|" +
        @"^\W*interests?\W*$|" +
        @"\b(?:members['’]?|councillors['’]?|conflicts?\sof)\sinterests?\b|^\W*declarations?\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex DeclarationsTitle();

    [GeneratedRegex(
        @"\b(?:no|none|nil|nobody|without\sany)\b[^.]{0,40}\b(?:declarations?|interests?|declared|disclosed|" +
        @"conflicts?)\b|" +
        @"^\W*(?:none|nil)\W*$|\bnone\s(?:were|was)\b|\bnothing\sto\sdeclare\b|\bnot\sdeclare\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex None();

    [GeneratedRegex(@"\bnon[\s-]?registrable\b|(?-i:\bNRI\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NonRegistrable();

    [GeneratedRegex(@"\bother\sregist(?:rable|erable)\b|(?-i:\bORI\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherRegistrable();

    [GeneratedRegex(@"\bnon[\s-]?(?:disclosable[\s-])?(?:pecuniary|financial)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NonPecuniary();

    [GeneratedRegex(@"\b(?:pecuniary|financial)\sinterest|\bpecuniary\b|(?-i:\bDPI\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Pecuniary();

    [GeneratedRegex(@"(?<!\bnon[\s-])\bprejudicial\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prejudicial();

    [GeneratedRegex(
        @"\bpersonal(?:\sand\sprejudicial)?\b(?=[^.;]{0,40}\binterest|\W*$|\s?[–—,:)-])", RegexOptions.IgnoreCase)]
    private static partial Regex Personal();

    [GeneratedRegex(@"\bconflicts?\b(?:\sof\s(?:interest|loyalty))?|\bloyalty\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conflict();

    /// <summary>What somebody would do is not what they did.</summary>
    [GeneratedRegex(
        @"(?<!\b(?:would|will|to|should|not)\s(?:also\s)?)\b(?:left|leaving|vacated|exited|" +
        @"retired\sfrom)\b[^.;]{0,30}?\b(?:room|" +
        @"meeting|chamber|table|hall|call|venue|building|proceedings|discussion)\b|\bwithdr(?:ew|awing)\b|" +
        @"\bhad\swithdrawn\b|\b(?:was|were)\s(?:absent|not\spresent|out\sof\sthe\sroom)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(?:spoke|addressed|made\s(?:a\s)?(?:statement|representations)|answered\squestions|speaking)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Spoke();

    [GeneratedRegex(
        @"\b(?:took|taking|take|played)\sno\s(?:further\s)?part\b|\b(?:not|n['’]t)\s(?:be\s)?(?:tak(?:e|" +
        @"ing)\s(?:any\s)?part|" +
        @"participat\w+)\b|\bno\sparticipation\b|\bwithout\stak(?:ing)\spart\b|\bdid\snot\s(?:speak|discuss)\s(?:or|" +
        @"nor)\svote\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex TookNoPart();

    [GeneratedRegex(@"\b(?:not|nor)\svot(?:e|ing)\b|\babstain(?:ed|ing)\b|\bno\svote\b", RegexOptions.IgnoreCase)]
    private static partial Regex DidNotVote();

    [GeneratedRegex(@"\b(?:remain(?:ed|ing)?|stay(?:ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stayed();
}
