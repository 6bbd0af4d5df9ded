using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>
/// Tells a change that the meeting made from one that somebody asked for, doubted or was refused. Where it is not said
/// that the meeting made it, it made none.
/// </summary>
internal static partial class AmendmentGate
{
    public static bool SpeaksOfMinutes(string sentence) => Minutes().IsMatch(sentence);

    /// <summary>The sentence, or the list that it begins, changes minutes.</summary>
    public static bool Amends(string sentence) => Amendment().IsMatch(sentence);

    /// <summary>Changes by their own words, without a word about minutes beside them.</summary>
    public static bool AmendsByItself(string sentence) => Strong().IsMatch(sentence) && Place().IsMatch(sentence);

    /// <summary>What follows are the changes.</summary>
    public static bool BeginsList(string sentence) => List().IsMatch(sentence);

    /// <param name="following">The sentences after it in the same item.</param>
    public static bool IsMade(string sentence, IReadOnlyList<string> following)
    {
        if (Refused().IsMatch(sentence) || Asked().IsMatch(sentence))
            return false;
        if (following.Count > 0 && RefersBack().IsMatch(following[0]) && Refused().IsMatch(following[0]))
            return false;
        if (!Proposed().IsMatch(sentence) || Accepted().IsMatch(AfterProposal(sentence)))
            return true;
        foreach (var next in following.Take(2))
        {
            if (Refused().IsMatch(next))
                return false;
            if (Accepted().IsMatch(next))
                return true;
        }

        return false;
    }

    private static string AfterProposal(string sentence)
    {
        var at = Proposed().Match(sentence);
        // "was agreed", and not the "amended" of what was proposed.
        return Outcome().Match(sentence, at.Index + at.Length) is { Success: true } outcome ? outcome.Value : "";
    }

    /// <summary>"With that correction the minutes were approved": what was said before it is the correction.</summary>
    public static bool TakesUp(string sentence) => TakenUp().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W{0,3}(?:with|subject\sto|after|following)\s(?:that|this|these|those|" +
        @"the\sabove)\s(?:\w+\s)?(?:corrections?|" +
        @"amendments?|changes?|alterations?)\b.{0,80}\b(?:confirmed|agreed|approved|accepted|signed|adopted)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex TakenUp();

    [GeneratedRegex(@"\b(?:minutes|record|notes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(
        @"\b(?:subject\sto|with\s(?:the|an?|one|two|three|these|some|minor)\b|apart\sfrom|save\s(?:for|that)|except|" +
        @"amend\w{0,6}|correct(?:ed|ions?|ing)?(?!\s(?:record|account|and))|alter(?:ed|ations?)|struck|changes?|" +
        @"should\s(?:have\s)?(?:read|be(?:en)?)|to\sread|reading|" +
        @"delet\w{1,4}|insert\w{0,4}|omit\w{0,4}|omission|remov\w{1,3}|addition|added|adding|replac\w{1,6}|" +
        @"substitut\w{1,5}|" +
        @"inclu(?:de|ding|ded|sion)|once|after|provided)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Amendment();

    [GeneratedRegex(
        @"\b(?:amend\w{0,6}|correct(?:ed|ions?|ing)|should\s(?:have\s)?(?:read|be(?:en)?)|to\sread|reading|to\sbe|" +
        @"delet\w{1,4}|" +
        @"insert\w{0,4}|omit\w{0,4}|added?|adding|addition|remov\w{1,3}|replac\w{1,6}|substitut\w{1,5}|" +
        @"for\s.{1,60}\sread)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"\b(?:minutes?|mins?|items?|paragraphs?|paras?|resolutions?|pages?|sections?|points?)\.?\s(?:no\.?\s)?\d|" +
        @"^\W{0,3}\d|" +
        @"\b(?:sentence|apologies|those\spresent|list\sof|attendance|the\sminutes|present|names?|figures?|" +
        @"dates?)\b|[\uE000]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(?:following|these|subject\sto|amendments?|corrections?|changes?|as\sfollows)\b.{0,120}[:.]\s?$|" +
        @"^(?:amendments?|corrections?)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex(
        @"\b(?:was|were|is|are)\s(?:right|accurate|correct(?!ed))\b|\bno\s(?:changes?|amendments?|corrections?|" +
        @"seconder)\b|" +
        @"\bnot\s(?:be\s|been\s)?(?:agreed|accepted|amended|supported|changed|carried|approved|made|seconded|altered|" +
        @"corrected|necessary|needed|required)\b|\bdid\snot\s(?:agree|accept|support|wish)|\b(?:rejected|refused|" +
        @"lost|" +
        @"defeated|declined|withdrawn|withdrew|unchanged|unamended|disagreed|fell)\b|\bwithout\s(?:amendment|" +
        @"correction|" +
        @"change|alteration)|\b(?:remains?|remained|stands?|stood|stay(?:s|ed)?)\b|\bagainst\s(?:the\s)?(?:amend|" +
        @"chang)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex(
        @"\b(?:asked|queried|questioned|wondered|enquired|inquired|check(?:ed|ing|s)?|unsure|unclear|doubt(?:ed)?)" +
        @"\b.{0,80}?\b(?:whether|if|why)\b|\bwhether\b|\bmay\sneed\b|\bmight\b|\bwould\s(?:be|have\sto|need)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:said|says|felt|thought|believed|suggested|suggests|proposed|proposes|moved|requested|stated|claimed|" +
        @"argued|" +
        @"pointed\sout|commented|mentioned|raised|noted|reported|advised|asked)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Proposed();

    [GeneratedRegex(
        @"(?:\b(?:and|which|this|it)\s(?:this\s|it\s)?(?:was|were)\s(?:duly\s|unanimously\s|so\s)?(?:agreed|" +
        @"accepted|carried|" +
        @"approved|resolved|amended|corrected|confirmed)|(?:;|,|\band)\s(?:this\s(?:was\s)?)?(?:agreed|accepted|" +
        @"carried|" +
        @"seconded)|\bsubject\sto\b|\bconfirmed\b|\bapproved\b|\bsigned\b).{0,60}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();

    [GeneratedRegex(
        @"\b(?:agreed|accepted|carried|approved|amended|corrected|resolved|accordingly|confirmed|subject\sto|" +
        @"signed|adopted)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Accepted();

    [GeneratedRegex(
        @"^\W{0,3}(?:this|these|the\s(?:amendments?|proposals?|motion|suggestion|request|clerk|chair\w{0,6}|change|" +
        @"committee|" +
        @"meeting|board|council|panel)|it|that|however|after|on|members|but)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex RefersBack();
}
